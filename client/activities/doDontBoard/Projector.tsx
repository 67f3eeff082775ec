import { useMemo, useState } from 'react'
import type { LessonSide } from '../../../shared/programme/lessonParts.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Icon } from '../../ui/Icon.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { pageIndex } from '../../ui/wall/pages.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFoot } from '../../ui/wall/WallFoot.tsx'
import { WallSheet } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import type { KindView, ProjectorProps } from '../module.ts'
import styles from './Projector.module.css'
import { shortened } from './shortened.ts'
import { type WallRow, wallRows } from './wallRows.ts'

type Activity = KindView<'doDontBoard', 'projector'>
type Pages = readonly (readonly string[])[]

/** Two planes, always both: what is advised, and what is not. Pages turn together. */
export default function BoardProjector({ activity, now }: ProjectorProps<'doDontBoard'>) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const { show, said } = activity
  const [doPlace, setDoPlace] = useState<PagePlace>(noPlace)
  const [dontPlace, setDontPlace] = useState<PagePlace>(noPlace)
  const [doPages, setDoPages] = useState<Pages>([])
  const [dontPages, setDontPages] = useState<Pages>([])
  // Before reactions are shown there is only the board.
  const mode = said === null ? 'board' : show.mode
  const dos = useMemo(() => wallRows(activity, 'do'), [activity])
  const donts = useMemo(() => wallRows(activity, 'dont'), [activity])
  const count = Math.max(doPlace.count, dontPlace.count)
  const at = pageIndex(activity.page, count)
  const together = Array.from({ length: count }, (_, index) => [...(doPages[index] ?? []), ...(dontPages[index] ?? [])])
  useTellPlace(now.activityId, at, together)
  const theme = show.themeId === null ? undefined : view.themes[show.themeId]
  const note = [
    pick(now.title),
    theme && pick(theme.label),
    count > 1 && t('projector.frame.page', { page: at + 1, count }),
  ]
  return (
    <WallSheet>
      <main className={styles.planes}>
        <Plane side="do" rows={dos} page={at} mode={mode} onPlace={setDoPlace} onPages={setDoPages} />
        <Plane side="dont" rows={donts} page={at} mode={mode} onPlace={setDontPlace} onPages={setDontPages} />
      </main>
      <WallFoot note={note.filter(Boolean).join(' · ')} />
    </WallSheet>
  )
}

interface PlaneProps {
  readonly side: LessonSide
  readonly rows: readonly WallRow[]
  readonly page: number
  readonly mode: Activity['show']['mode']
  readonly onPlace: (place: PagePlace) => void
  readonly onPages: (pages: Pages) => void
}

function Plane({ side, rows, page, mode, onPlace, onPages }: PlaneProps) {
  const t = useT()
  const title = t(`lessons.${side}`)
  const Row = mode === 'adopted' ? AdoptedRow : mode === 'known' ? KnownRow : BoardRow
  const render = useMemo(() => (row: WallRow) => <Row row={row} />, [Row])
  return (
    <section className={styles.plane} data-side={side} aria-label={title}>
      <h1 className={styles.title}>
        <Icon name={side === 'do' ? 'check' : 'cross'} size="7vh" />
        {title}
        {mode !== 'board' && <span className={styles.mode}>{t(`lessons.wall.${mode}`)}</span>}
      </h1>
      {rows.length === 0 ? (
        <p className={styles.empty}>{t(emptyText(side, mode))}</p>
      ) : (
        <PagedList
          className={styles.list}
          items={rows}
          idOf={idOf}
          render={render}
          page={page}
          as={mode === 'board' ? 'ul' : 'ol'}
          label={title}
          onPlace={onPlace}
          onPages={onPages}
        />
      )}
    </section>
  )
}

/** Nothing was written on that side, or nobody said anything of it. */
const emptyText = (side: LessonSide, mode: PlaneProps['mode']) => {
  if (mode !== 'board') return 'lessons.wall.noneSaid'
  return side === 'do' ? 'lessons.wall.emptyDo' : 'lessons.wall.emptyDont'
}

const idOf = ({ id }: WallRow): string => id

interface RowProps {
  readonly row: WallRow
}

const BoardRow = ({ row }: RowProps) => <Lesson row={row} score={null} />
function KnownRow({ row }: RowProps) {
  const t = useT()
  return <Lesson row={row} score={row.score === null ? null : t('lessons.wall.knownBy', { count: row.score })} />
}
function AdoptedRow({ row }: RowProps) {
  const t = useT()
  return <Lesson row={row} score={row.score === null ? null : t('lessons.wall.adoptedBy', { count: row.score })} />
}

/** Letters above which an advice is read better in a smaller letter. */
const longAdvice = 90
/** The whole of it is on the phones. */
const maxLearned = 110

/** The advice, what was learned of a don't, and whose it is as far as the author chose. */
function Lesson({ row, score }: RowProps & { readonly score: string | null }) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = row.regionId === null ? undefined : view.regions[row.regionId]
  return (
    <article className={styles.lesson} data-long={pick(row.text).length > longAdvice || undefined}>
      <p className={styles.advice}>
        <WallText text={row.text} />
      </p>
      {row.learned !== null && (
        <p className={styles.learned}>
          <Icon name="right" size="4vh" />
          <span>
            <WallText text={shortened(pick(row.learned), maxLearned)} />
          </span>
        </p>
      )}
      {(region !== undefined || score !== null || row.isExample || row.together > 1) && (
        <p className={styles.by}>
          {region !== undefined && (
            <span className={styles.who}>
              <RegionMark region={identify(region)} size="7vh" onPlane isDecorative />
              <span>
                {region.shortName}
                {row.name !== null && (
                  <>
                    {', '}
                    <bdi dir="auto">{row.name}</bdi>
                  </>
                )}
              </span>
            </span>
          )}
          {row.together > 1 && <span>{t('lessons.wall.together', { count: row.together })}</span>}
          {row.isExample && (
            <span className={styles.who}>
              <Icon name="star" size="4vh" />
              {t('lessons.example')}
            </span>
          )}
          {score !== null && <b className={styles.score}>{score}</b>}
        </p>
      )}
    </article>
  )
}
