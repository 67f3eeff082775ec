import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { BundledQuestions } from '../../surfaces/participant/cards/BundledQuestions.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Dot, type DotKind } from '../../ui/Dots.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { KindView } from '../module.ts'
import type { SealedEntry } from '../useSealedEntry.ts'
import { Differences } from './Differences.tsx'
import { Movers } from './Movers.tsx'
import styles from './Participant.module.css'
import { ShiftNote } from './ShiftNote.tsx'
import { type Shift, shiftsOf } from './shifts.ts'
import type { Ballot } from './useBallot.ts'

interface ResultPageProps {
  readonly activity: KindView<'dotVote', 'participant'>
  readonly result: VoteResult
  readonly ballot: SealedEntry<Ballot>
}

const kinds: readonly DotKind[] = ['process', 'content']

/** Two rankings, ties as ties. It starts a conversation, so nobody is called a winner. */
export function ResultPage({ activity, result, ballot }: ResultPageProps) {
  const t = useT()
  const errorText = useErrorText()
  const byRegion = activity.weight === 'region'
  const shifts = shiftsOf(result, activity.earlier, activity.weight)
  const shown = kinds.filter((kind) => result[kind].order.length > 0)
  return (
    <PhoneScreen>
      <div>
        <h1>{t('dotVote.result.heading')}</h1>
        <p className={styles.rules}>
          {t('dotVote.result.ballots', { count: result.ballots })}{' '}
          {t(byRegion && result.equalRegions ? 'dotVote.result.perRegion' : 'dotVote.result.perPerson')}{' '}
          {(result.proxyBallots ?? 0) > 0 && t('dotVote.result.proxies', { count: result.proxyBallots ?? 0 })}
        </p>
      </div>
      {activity.facilitatorLooked && (
        <Banner isRounded icon="eye" isLive={false}>
          {t('participant.vote.facilitatorLooked')}
        </Banner>
      )}
      {ballot.state === 'refused' && (
        <Banner tone="warning" isRounded icon="help">
          {errorText(ballot.refused?.code ?? 'internal', { closedAt: ballot.refused?.closedAt })}
        </Banner>
      )}
      {byRegion && !result.equalRegions && <p>{errorText('tooFewBallots')}</p>}
      {shifts !== null && (
        <section>
          <h2 className={styles.heading}>{t('dotVote.result.moved')}</h2>
          <div className={styles.sentences}>
            <Movers result={result} shifts={shifts} />
          </div>
        </section>
      )}
      {shown.map((kind) => (
        <section key={kind}>
          <h2 className={styles.group}>
            <Dot kind={kind} />
            {t(kind === 'process' ? 'dotVote.vote.processQuestions' : 'dotVote.vote.contentQuestions')}
          </h2>
          <Ranked
            result={result}
            order={byRegion && result.equalRegions ? result.equalRegions[kind] : result[kind].order}
            // Each region equally heavy gives an order only: a number of dots would say something else.
            dots={byRegion && result.equalRegions ? null : result[kind].dots}
            own={ballot.value.dots}
            shifts={shifts}
          />
        </section>
      ))}
      <Differences result={result} />
      <p className={styles.rules}>{t('dotVote.result.conversation')}</p>
    </PhoneScreen>
  )
}

interface RankedProps {
  readonly result: VoteResult
  readonly order: readonly (readonly string[])[]
  readonly dots: Readonly<Record<string, number>> | null
  readonly own: Ballot['dots']
  readonly shifts: ReadonlyMap<string, Shift> | null
}

function Ranked({ result, order, dots, own, shifts }: RankedProps) {
  const t = useT()
  const pick = usePick()
  const rows = order.flatMap((tied, index) => {
    const place = order.slice(0, index).reduce((sum, group) => sum + group.length, 1)
    return tied.map((id) => ({ id, place, isTied: tied.length > 1 }))
  })
  return (
    <ol>
      {rows.map(({ id, place, isTied }) => {
        const shift = shifts?.get(id)
        const item = result.items[id]
        return (
          <li key={id} className={styles.ranked}>
            <span className={styles.place}>
              <span aria-hidden="true">{place}</span>
              <VisuallyHidden>{t('dotVote.result.place', { place })}</VisuallyHidden>
            </span>
            <div className={styles.answer}>
              <p className={styles.question}>
                <Words text={pick(item?.text ?? '')} />
              </p>
              <p className={styles.facts}>
                {[
                  isTied && t('dotVote.result.tied', { place }),
                  dots && t('common.stepper.count', { count: dots[id] ?? 0 }),
                  (own[id] ?? 0) > 0 && t('dotVote.result.own', { count: own[id] ?? 0 }),
                  item?.support && t('common.supported', { count: item.support }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {shift && (
                <p className={styles.facts}>
                  <ShiftNote shift={shift} />
                </p>
              )}
              <BundledQuestions questions={item?.bundled} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
