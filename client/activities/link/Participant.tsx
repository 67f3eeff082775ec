import type { SignUpRole } from '../../../shared/activities/link/contract.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useSend, useView } from '../../store/live.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { KindView, ParticipantProps } from '../module.ts'
import styles from './Participant.module.css'
import { useResting } from './useResting.ts'

type Question = NonNullable<KindView<'link', 'participant'>['questions']>[string]

const roles: readonly SignUpRole[] = ['bringer', 'experienced']

/** The top questions: bring one in, or say that you have experience with it. */
export default function LinkParticipant({ activity, mine, me, now }: ParticipantProps<'link'>) {
  const t = useT()
  const pick = usePick()
  const { send } = useSend()
  const { isResting, rest } = useResting()
  const signUp = (questionId: string, role: SignUpRole, signedUp: boolean): void => {
    const key = `${questionId} ${role}`
    if (isResting(key)) return
    const sent = send({
      name: 'link.signUp',
      activityId: now.activityId,
      data: { questionId, role, signedUp },
      optimistic: {
        view: 'mine',
        change: (view) => {
          if (view.activity?.kind !== 'link') return view
          const others = view.activity[role].filter((id) => id !== questionId)
          return { ...view, activity: { ...view.activity, [role]: signedUp ? [...others, questionId] : others } }
        },
      },
    })
    rest(key, sent)
  }
  const { questions } = activity
  if (questions === null) {
    return (
      <PhoneScreen>
        <Prompt text={pick(now.prompt)} />
        {activity.facilitatorLooked && (
          <Banner isRounded icon="eye" isLive={false}>
            {t('participant.vote.facilitatorLooked')}
          </Banner>
        )}
        <EmptyState title={t('participant.link.soon')}>{t('participant.link.soonText')}</EmptyState>
      </PhoneScreen>
    )
  }
  return (
    <PhoneScreen note={t('participant.link.free')}>
      <Prompt text={pick(now.prompt)} />
      {activity.facilitatorLooked && (
        <Banner isRounded icon="eye" isLive={false}>
          {t('participant.vote.facilitatorLooked')}
        </Banner>
      )}
      <ol className={styles.questions}>
        {activity.order.flatMap((id) => {
          const question = questions[id]
          if (!question) return []
          return [
            <Card as="li" key={id}>
              <p className={styles.text}>
                <Dot kind={question.kind} size="15px" label={t(`common.${question.kind}`)} />
                <span>
                  <Words text={pick(question.text)} />
                </span>
              </p>
              <p className={styles.facts}>
                {t('common.stepper.count', { count: question.dots })}
                {question.isRescued && (
                  <Chip tone="now" icon="pin">
                    {t('participant.link.rescued')}
                  </Chip>
                )}
              </p>
              {roles.map((role) => (
                <Who key={role} role={role} people={question[role]} ownSeat={me.id} />
              ))}
              <div className={styles.actions}>
                {roles.map((role) => {
                  const isOn = mine?.[role].includes(id) ?? false
                  return (
                    <Button
                      key={role}
                      icon={isOn ? 'check' : undefined}
                      isPressed={isOn}
                      className={isOn ? styles.on : undefined}
                      label={`${t(`participant.link.${role}`)}: ${pick(question.text)}`}
                      onClick={() => signUp(id, role, !isOn)}
                    >
                      {t(`participant.link.${role}`)}
                    </Button>
                  )
                })}
              </div>
            </Card>,
          ]
        })}
      </ol>
    </PhoneScreen>
  )
}

interface WhoProps {
  readonly role: SignUpRole
  readonly people: Question[SignUpRole]
  readonly ownSeat: string
}

/** Who signed up: their region, and their name if they gave one. */
function Who({ role, people, ownSeat }: WhoProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const regions = useView('participant', (view) => view.regions)
  const seats = Object.entries(people)
  if (seats.length === 0) return null
  return (
    <div className={styles.who}>
      <p className={styles.role}>
        {t(role === 'bringer' ? 'participant.link.whoBrings' : 'participant.link.whoKnows')}
      </p>
      <ul className={styles.people}>
        {seats.map(([seatId, person]) => {
          const region = regions[person.regionId]
          const words = [person.name, region && fullName(identify(region))].filter(Boolean).join(', ')
          return (
            <li key={seatId} className={styles.person}>
              {region && <RegionMark region={identify(region)} size={24} isDecorative />}
              <span>
                {words}
                {seatId === ownSeat && ` (${t('common.you')})`}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
