import { useMemo, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { Figure } from '../../ui/wall/Figure.tsx'
import { PagedGrid } from '../../ui/wall/PagedGrid.tsx'
import { noPlace, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { SeatRound } from '../../ui/wall/SeatRound.tsx'
import { useAspect } from '../../ui/wall/useAspect.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame, WallFrame } from '../../ui/wall/WallFrame.tsx'
import { splitFirstSentence } from '../../ui/wall/wallText.ts'
import type { ProjectorProps } from '../module.ts'
import { WallAnswer } from './WallAnswer.tsx'

type Props = ProjectorProps<'definitionRound'>

/** Which regions have an answer; once it is shown, the answers side by side, or one by itself. */
export default function DefinitionRoundProjector({ activity, now }: Props) {
  const { answers, litRegionId } = activity
  if (answers === null) return <WhoAnswered activity={activity} now={now} />
  const lit = litRegionId === null ? undefined : answers[litRegionId]
  return lit === undefined || litRegionId === null ? (
    <SideBySide activity={activity} now={now} answers={answers} />
  ) : (
    <OneAnswer now={now} regionId={litRegionId} answer={lit} />
  )
}

function WhoAnswered({ activity: { answered, phase }, now }: Props) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const shares = Object.fromEntries(view.regionOrder.map((id) => [id, answered.includes(id) ? 1 : 0]))
  const figures = { count: answered.length, total: view.regionOrder.length }
  const isOpen = phase === 'open'
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={pick(now.prompt)}
      plane={isOpen ? <PlaneClock /> : null}
      note={t(isOpen ? 'definitionRound.wall.blind' : 'definitionRound.wall.soon')}
    >
      <SeatRound shareByRegion={shares} label={t('definitionRound.wall.progress', figures)}>
        <Figure value={answered.length}>{t('definitionRound.wall.answered', figures)}</Figure>
      </SeatRound>
    </SplitFrame>
  )
}

type Answers = NonNullable<Props['activity']['answers']>
interface Answer {
  readonly regionId: string
  readonly text: Answers[string]
}

const columnsOf = { full: 3, mid: 3, square: 2 } as const

function SideBySide({ activity, now, answers }: Props & { readonly answers: Answers }) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const columns = columnsOf[useAspect()]
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(now.activityId, place.page, pages)
  const items = useMemo(
    () =>
      view.regionOrder.flatMap((regionId): readonly Answer[] => {
        const text = answers[regionId]
        return text === undefined ? [] : [{ regionId, text }]
      }),
    [view.regionOrder, answers],
  )
  const [question] = splitFirstSentence(pick(now.prompt))
  const missing = view.regionOrder.length - items.length
  const note = [
    place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null,
    missing > 0 ? t('definitionRound.wall.missing', { count: missing }) : null,
  ]
  return (
    <WallFrame title={question} note={note.filter(Boolean).join(' · ') || undefined}>
      {items.length === 0 ? (
        <p>{t('definitionRound.wall.none')}</p>
      ) : (
        <PagedGrid
          items={items}
          idOf={idOf}
          render={renderAnswer}
          page={activity.page}
          columns={columns}
          label={question}
          onPlace={setPlace}
          onPages={setPages}
        />
      )}
    </WallFrame>
  )
}

const idOf = ({ regionId }: Answer): string => regionId
const renderAnswer = ({ regionId, text }: Answer) => <WallAnswer regionId={regionId} text={text} />

interface OneAnswerProps extends Pick<Props, 'now'> {
  readonly regionId: string
  readonly answer: Answers[string]
}

function OneAnswer({ now, regionId, answer }: OneAnswerProps) {
  const t = useT()
  const pick = usePick()
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={splitFirstSentence(pick(now.prompt))[0]}
      note={t('definitionRound.wall.one')}
    >
      <WallAnswer regionId={regionId} text={answer} isAlone />
    </SplitFrame>
  )
}
