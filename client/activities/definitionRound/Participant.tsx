import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useMine, useView } from '../../store/live.tsx'
import { DealTextField } from '../../surfaces/participant/deal/DealTextField.tsx'
import { useDealField } from '../../surfaces/participant/deal/useDealField.ts'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { useSpokenChange } from '../../surfaces/participant/useSpokenChange.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { ParticipantProps } from '../module.ts'
import styles from './Participant.module.css'

/** The team writes one answer together; once the round is shown, everybody reads all of them. */
export default function DefinitionRoundParticipant({ activity, me, now }: ParticipantProps<'definitionRound'>) {
  const t = useT()
  const pick = usePick()
  const { phase, answers } = activity
  const news = { open: '', closed: t('definitionRound.phone.closed'), shown: t('definitionRound.phone.shown') }
  useSpokenChange(phase, news[phase])
  return (
    <PhoneScreen note={phase === 'open' ? t('definitionRound.phone.blind') : undefined}>
      <Prompt text={pick(now.prompt)} />
      {phase === 'open' && <OwnAnswer activityId={now.activityId} regionId={me.regionId} />}
      {phase === 'closed' && <Closed activityId={now.activityId} />}
      {answers !== null && <Answers answers={answers} ownRegionId={me.regionId} />}
    </PhoneScreen>
  )
}

function OwnAnswer({ activityId, regionId }: { readonly activityId: string; readonly regionId: string }) {
  const t = useT()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[regionId])
  const field = useDealField({ part: 'answer', activityId })
  return (
    <DealTextField
      field={field}
      label={t('definitionRound.phone.label', { region: region ? fullName(identify(region)) : '' })}
      hint={t('definitionRound.phone.hint')}
      rows={4}
      read={({ value }) => value}
      change={(value) => ({ part: 'answer', activityId, value })}
    />
  )
}

function Closed({ activityId }: { readonly activityId: string }) {
  const t = useT()
  const pick = usePick()
  const answer = useMine(({ deal }) => {
    const entry = deal[dealFieldId({ part: 'answer', activityId })]?.entry
    return entry?.part === 'answer' ? entry.value : null
  })
  return (
    <>
      <p>{t('definitionRound.phone.closed')}</p>
      <section className={styles.own}>
        <h2 className={styles.label}>{t('definitionRound.phone.closedTitle')}</h2>
        <p className={styles.text}>
          {answer === null ? t('definitionRound.phone.noneOwn') : <bdi dir="auto">{pick(answer)}</bdi>}
        </p>
      </section>
    </>
  )
}

type AllAnswers = NonNullable<ParticipantProps<'definitionRound'>['activity']['answers']>

/** The own one first, the others in the order of the table. */
function Answers({ answers, ownRegionId }: { readonly answers: AllAnswers; readonly ownRegionId: string }) {
  const t = useT()
  const regionOrder = useView('participant', (view) => view.regionOrder)
  const others = regionOrder.filter((id) => id !== ownRegionId && answers[id] !== undefined)
  return (
    <>
      <section className={styles.own}>
        <h2 className={styles.label}>{t('definitionRound.phone.closedTitle')}</h2>
        {answers[ownRegionId] === undefined ? (
          <p>{t('definitionRound.phone.noneOwn')}</p>
        ) : (
          <Answer regionId={ownRegionId} text={answers[ownRegionId]} isOwn />
        )}
      </section>
      <section>
        <h2 className={styles.label}>{t('definitionRound.phone.others')}</h2>
        {others.length === 0 && <p>{t('definitionRound.phone.othersNone')}</p>}
        <ul>
          {others.map((id) => {
            const text = answers[id]
            return (
              text !== undefined && (
                <li key={id} className={styles.other}>
                  <Answer regionId={id} text={text} />
                </li>
              )
            )
          })}
        </ul>
      </section>
    </>
  )
}

interface AnswerProps {
  readonly regionId: string
  readonly text: AllAnswers[string]
  readonly isOwn?: boolean
}

function Answer({ regionId, text, isOwn = false }: AnswerProps) {
  const pick = usePick()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[regionId])
  if (region === undefined) return null
  const identity = identify(region)
  return (
    <>
      <p className={styles.who}>
        <RegionMark region={identity} size={32} isYou={isOwn} isDecorative />
        {fullName(identity)}
      </p>
      <p className={styles.text}>
        <bdi dir="auto">{pick(text)}</bdi>
      </p>
    </>
  )
}
