import { useMemo, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { StepPrompt } from '../../ui/wall/StepPrompt.tsx'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import styles from './Projector.module.css'
import { type LinkQuestion, QuestionRow } from './QuestionRow.tsx'

/** The main questions, each with a seat for who brings it in and seats for who has experience. */
export default function LinkProjector({ activity, now }: ProjectorProps<'link'>) {
  const t = useT()
  const pick = usePick()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(activity.questions === null ? null : now.activityId, place.page, pages)
  const { questions, order, facilitatorLooked, isOnPhones } = activity
  const rows = useMemo(() => order.flatMap((id) => questions?.[id] ?? []), [questions, order])
  if (questions === null) {
    return <StepPrompt now={now} note={t(facilitatorLooked ? 'projector.vote.looked' : 'projector.link.notShown')} />
  }
  if (rows.length === 0) return <StepPrompt now={now} note={t('projector.link.none')} />
  const signUp = t(isOnPhones ? 'projector.link.signUp' : 'projector.link.phonesSoon')
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  return (
    <WallFrame
      title={t('projector.link.title')}
      aside={<PlaneClock isOnPlane={false} />}
      note={[facilitatorLooked ? `${signUp} ${t('projector.result.looked')}` : signUp, pageNote]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className={styles.columns} aria-hidden="true">
        <span>{t('projector.link.question')}</span>
        <span>{t('projector.link.bringer')}</span>
        <span>{t('projector.link.experienced')}</span>
      </div>
      <PagedList
        items={rows}
        idOf={idOf}
        render={renderRow}
        page={activity.page}
        as="ol"
        label={pick(now.title)}
        onPlace={setPlace}
        onPages={setPages}
      />
    </WallFrame>
  )
}

const idOf = (question: LinkQuestion): string => question.id
const renderRow = (question: LinkQuestion) => <QuestionRow question={question} />
