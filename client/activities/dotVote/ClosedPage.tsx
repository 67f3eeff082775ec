import { useFormat } from '../../i18n/format.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Dots } from '../../ui/Dots.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { KindView } from '../module.ts'
import type { SealedEntry } from '../useSealedEntry.ts'
import styles from './Participant.module.css'
import type { Ballot } from './useBallot.ts'

interface ClosedPageProps {
  readonly activity: KindView<'dotVote', 'participant'>
  readonly ballot: SealedEntry<Ballot>
}

/** The vote is closed and the result is not here yet: the truth about one's own dots. */
export function ClosedPage({ activity, ballot }: ClosedPageProps) {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const own = activity.order.filter((id) => (ballot.value.dots[id] ?? 0) > 0)
  return (
    <PhoneScreen>
      <div>
        <h1>{t('dotVote.vote.closed')}</h1>
        <p className={styles.rules}>
          {activity.closedAt !== null && t('dotVote.vote.closedAt', { time: format.time(activity.closedAt) })}{' '}
          {t('dotVote.vote.resultComes')}
        </p>
      </div>
      {activity.facilitatorLooked && (
        <Banner isRounded icon="eye">
          {t('participant.vote.facilitatorLooked')}
        </Banner>
      )}
      <OwnTruth ballot={ballot} />
      {own.length > 0 && (
        <section>
          <h2 className={styles.heading}>
            {t(ballot.state === 'refused' ? 'dotVote.vote.yourChoice' : 'dotVote.vote.yourDots')}
          </h2>
          <ul>
            {own.map((id) => {
              const item = activity.items[id]
              const count = ballot.value.dots[id] ?? 0
              return (
                item && (
                  <li key={id} className={styles.own}>
                    <Dots kind={item.kind} filled={count} size="15px" />
                    <p>
                      <Words text={pick(item.text)} />{' '}
                      <VisuallyHidden>({t('common.stepper.count', { count })})</VisuallyHidden>
                    </p>
                  </li>
                )
              )
            })}
          </ul>
        </section>
      )}
      {own.length > 0 && <p className={styles.rules}>{t('dotVote.vote.onlyHere')}</p>}
    </PhoneScreen>
  )
}

/** Counted, not counted, or not known yet: never a fake “sent”. */
function OwnTruth({ ballot }: { readonly ballot: SealedEntry<Ballot> }) {
  const t = useT()
  const errorText = useErrorText()
  if (ballot.state === 'refused') {
    return (
      <Banner tone="warning" isRounded icon="help">
        {errorText(ballot.refused?.code ?? 'internal', { closedAt: ballot.refused?.closedAt })}
      </Banner>
    )
  }
  if (ballot.state === 'underWay') return <p>{t('dotVote.vote.checking')}</p>
  if (ballot.state === 'none') return <p>{t('dotVote.vote.noBallot')}</p>
  const hasDots = Object.values(ballot.value.dots).some((count) => count > 0)
  return (
    <Banner isRounded icon="check">
      {t(hasDots ? 'dotVote.vote.counted' : 'dotVote.vote.countedEmpty')}
    </Banner>
  )
}
