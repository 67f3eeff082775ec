import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { RevealSwitches } from '../../console/RevealSwitches.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Dot } from '../../ui/Dots.tsx'
import type { WallPlace } from '../../ui/wall/wallPlace.ts'
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
  const send = useConsoleSend()
  const place = useWallPlace(activityId)
  const rescued = Object.values(questions).find((question) => question.isRescued) ?? null
  const rescue = (questionId: string | null) => send({ name: 'link.setRescued', activityId, data: { questionId } })
  const showPage = (page: number) => send({ name: 'link.showPage', activityId, data: { page } })
  return (
    <>
      <div className={panel.head}>
        <h2 className={panel.title}>{t('facilitator.link.title')}</h2>
        <PageControl page={activity.page} place={place} onPage={showPage} />
      </div>
      <ol className={panel.list}>
        {activity.order.map((id) => {
          const question = questions[id]
          return question && <FacilitatorQuestion key={id} question={question} onStopRescue={() => rescue(null)} />
        })}
      </ol>
      {rescued !== null && activity.revealed?.projector && (
        <RescuedPage id={rescued.id} place={place} onPage={showPage} />
      )}
      {activity.others.length > 0 && (
        <Rescue others={activity.others} hasRescued={rescued !== null} onRescue={rescue} />
      )}
    </>
  )
}

interface RescueProps {
  readonly others: LinkView['others']
  readonly hasRescued: boolean
  readonly onRescue: (questionId: string) => void
}

/** What fell outside the list: the room may save one of it. */
function Rescue({ others, hasRescued, onRescue }: RescueProps) {
  const t = useT()
  const pick = usePick()
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('facilitator.link.rescue')}</h2>
      <p className={panel.hint}>{t(hasRescued ? 'facilitator.link.rescueAgain' : 'facilitator.link.rescueHint')}</p>
      <ul className={panel.list}>
        {others.map(({ id, kind, text }) => (
          <li key={id} className={panel.item}>
            <p className={styles.other}>
              <Dot kind={kind} size="14px" label={t(`common.${kind}`)} />
              <span className={panel.text}>{pick(text)}</span>
            </p>
            <Button
              icon="pin"
              label={t('facilitator.link.rescueDoLabel', { text: pick(text) })}
              onClick={() => onRescue(id)}
            >
              {t('facilitator.link.rescueDo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RescuedPageProps {
  readonly id: string
  readonly place: WallPlace | null
  readonly onPage: (page: number) => void
}

/** The room cannot see a question on a page that the wall does not show. */
function RescuedPage({ id, place, onPage }: RescuedPageProps) {
  const t = useT()
  if (place === null) return <p className={panel.hint}>{t('facilitator.link.onPageMaybe')}</p>
  const page = place.pages.findIndex((ids) => ids.includes(id))
  if (page === -1 || page === place.page) return null
  return (
    <div className={panel.row}>
      <p>{t('facilitator.link.onPage', { page: page + 1 })}</p>
      <Button icon="screen" onClick={() => onPage(page)}>
        {t('facilitator.link.showIt')}
      </Button>
    </div>
  )
}
