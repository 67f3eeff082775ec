import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { RevealSwitches } from '../../console/RevealSwitches.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import type { FacilitatorProps } from '../module.ts'
import styles from './Facilitator.module.css'
import { FacilitatorQuestion } from './FacilitatorQuestion.tsx'

/** The result's switches, the questions at the top, who signed up for them, and one question that deserves a place. */
export default function LinkFacilitator({ activity, now: { activityId } }: FacilitatorProps<'link'>) {
  const t = useT()
  const { voteActivityId, votePhase, questions } = activity
  if (voteActivityId === null) return <p className={panel.hint}>{t('facilitator.link.noVote')}</p>
  const isVoting = votePhase === 'ready' || votePhase === 'open'
  return (
    <div className={panel.panel}>
      {isVoting ? (
        <p>{t('facilitator.link.voteOpen')}</p>
      ) : (
        <RevealSwitches
          voteActivityId={voteActivityId}
          phase={votePhase ?? ''}
          revealed={activity.revealed ?? {}}
          shows="signUps"
        />
      )}
      {activity.facilitatorLooked && <p className={panel.hint}>{t('facilitator.reveal.looked')}</p>}
      {questions === null ? (
        !isVoting && <p className={panel.hint}>{t('facilitator.link.notRevealed')}</p>
      ) : (
        <Questions activity={activity} activityId={activityId} questions={questions} />
      )}
    </div>
  )
}

type LinkView = FacilitatorProps<'link'>['activity']

interface QuestionsProps {
  readonly activity: LinkView
  readonly activityId: string
  readonly questions: NonNullable<LinkView['questions']>
}

function Questions({ activity, activityId, questions }: QuestionsProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const rescued = Object.values(questions).find((question) => question.isRescued)
  const choices = [...(rescued ? [rescued] : []), ...activity.others]
  return (
    <>
      <div className={panel.head}>
        <h2 className={panel.title}>{t('facilitator.link.title')}</h2>
        <PageControl
          page={activity.page}
          onPage={(page) => send({ name: 'link.showPage', activityId, data: { page } })}
        />
      </div>
      <ol className={panel.list}>
        {activity.order.map((id) => {
          const question = questions[id]
          return question && <FacilitatorQuestion key={id} question={question} />
        })}
      </ol>
      {choices.length > 0 && (
        <label className={styles.rescue}>
          <b>{t('facilitator.link.rescue')}</b>
          <span className={panel.hint}>{t('facilitator.link.rescueHint')}</span>
          <select
            className={styles.select}
            value={rescued?.id ?? ''}
            onChange={(event) =>
              send({ name: 'link.setRescued', activityId, data: { questionId: event.target.value || null } })
            }
          >
            <option value="">{t('facilitator.link.rescueNone')}</option>
            {choices.map((item) => (
              <option key={item.id} value={item.id}>
                {pick(item.text)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
