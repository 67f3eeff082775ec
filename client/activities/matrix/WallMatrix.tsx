import { useLayoutEffect, useRef, useState } from 'react'
import { noFocus } from '../../../shared/programme/dealParts.ts'
import { useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { Stage } from '../../ui/Stage.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { type Aspect, useAspect } from '../../ui/wall/useAspect.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { OnlyThese } from './OnlyThese.tsx'
import { useWallSide } from './useWallSide.ts'
import styles from './WallMatrix.module.css'
import type { WallSideProps } from './wallProps.ts'
import { evenPages, type RowRoom, rowPages, turnedPage } from './wallTable.ts'

/** Columns that hold a head of ten letters a line at reading size. */
const mostColumns: Readonly<Record<Aspect, number>> = { full: 7, mid: 6, square: 4 }
/** More rows than this are a wall of figures, however large the screen. */
const mostRowsEver = 9
/** With few regions a row may be this high, vh. */
const highestRow = 13

/** Regions by themes, in pages of what can be read at the back; one theme may be lit. */
export function WallMatrix({ activity, levels, activityId }: WallSideProps) {
  const t = useT()
  const side = useWallSide({ activity, levels })
  const { regionIds, themeIds, inOrder, only } = side
  const aspect = useAspect()
  const frame = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLDivElement>(null)
  const room = useTableRoom(frame, ruler, JSON.stringify([regionIds, themeIds.map(side.shortOf), aspect]))
  const litId = activity.shown.themeId
  const themePages = evenPages(themeIds, mostColumns[aspect])
  const { pages, rowHeight } = rowPages(
    room ?? { height: 0, rows: regionIds.map(() => 0) },
    mostRowsEver,
    (innerHeight * highestRow) / 100,
  )
  const regionPages = pages.map((indexes) => indexes.flatMap((index) => regionIds[index] ?? []))
  const themePage = turnedPage(themePages, litId, activity.pages.themes)
  const regionPage = turnedPage(regionPages, null, activity.pages.regions)
  useTellPlace(`${activityId}/themes`, themePage, themePages)
  useTellPlace(`${activityId}/regions`, regionPage, regionPages)
  const ranges = [
    rangeOf(regionPages, regionPage, (first, last, count) =>
      first === last ? t('matrix.wall.rangeOne', { first, count }) : t('matrix.wall.range', { first, last, count }),
    ),
    rangeOf(themePages, themePage, (first, last, count) =>
      first === last ? t('matrix.wall.themesOne', { first, count }) : t('matrix.wall.themes', { first, last, count }),
    ),
  ]
  const columns = Math.max(1, ...themePages.map((ids) => ids.length))
  const note = [...ranges, ...inOrder].filter(Boolean).join(' · ')
  return (
    <WallFrame
      title={t('matrix.wall.title')}
      aside={<Legend isShort={aspect === 'square'} />}
      {...(note === '' ? {} : { note })}
    >
      <OnlyThese words={only} />
      <div ref={frame} className={styles.frame} style={{ '--columns': columns, '--row': `${rowHeight}px` }}>
        <div ref={ruler} className={styles.ruler} aria-hidden="true" inert>
          <div className={styles.heads}>
            {themeIds.map((id) => (
              <div key={id} className={styles.column}>
                {side.shortOf(id)}
              </div>
            ))}
          </div>
          <div className={styles.names}>
            {regionIds.map((id) => (
              <RegionName key={id} regionId={id} />
            ))}
          </div>
        </div>
        {themeIds.length === 0 || regionIds.length === 0 ? (
          <p className={styles.none}>{t(themeIds.length === 0 ? 'matrix.wall.noThemes' : 'matrix.wall.nobody')}</p>
        ) : (
          <Table
            {...{ levels, litId, side }}
            regionIds={regionPages[regionPage] ?? []}
            themeIds={themePages[themePage] ?? []}
          />
        )}
      </div>
    </WallFrame>
  )
}

interface TableProps {
  readonly levels: WallSideProps['levels']
  readonly litId: string | null
  readonly side: ReturnType<typeof useWallSide>
  readonly regionIds: readonly string[]
  readonly themeIds: readonly string[]
}

function Table({ levels, litId, side, regionIds, themeIds }: TableProps) {
  const t = useT()
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('matrix.wall.caption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <VisuallyHidden>{t('matrix.wall.region')}</VisuallyHidden>
          </th>
          {themeIds.map((id) => (
            <th key={id} scope="col" className={classes(styles.column, id === litId && styles.litHead)}>
              {/* The short name is for the eye: cut in lines, and not always the whole word. */}
              <span aria-hidden="true">{side.shortOf(id)}</span>
              <VisuallyHidden>
                {side.nameOf(id)}
                {id === litId && `, ${t('matrix.wall.lit')}`}
              </VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regionIds.map((regionId) => (
          <tr key={regionId}>
            <th scope="row" className={styles.row}>
              <RegionName regionId={regionId} />
            </th>
            {themeIds.map((themeId) => (
              <td key={themeId} className={classes(styles.cell, themeId === litId && styles.lit)}>
                <Cell now={levels[regionId]?.[themeId]?.now ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ now }: { readonly now: WallSideProps['levels'][string][string]['now'] }) {
  const t = useT()
  if (now === null) return <VisuallyHidden>{t('matrix.empty')}</VisuallyHidden>
  if (now === noFocus) {
    return (
      <span>
        <span className={styles.dash} aria-hidden="true" />
        <VisuallyHidden>{t('matrix.none')}</VisuallyHidden>
      </span>
    )
  }
  return <Stage stage={now} size="var(--mark)" />
}

function RegionName({ regionId }: { readonly regionId: string }) {
  const identify = useRegionIdentity()
  const region = useWall().view.regions[regionId]
  if (region === undefined) return null
  return (
    <span className={styles.region}>
      <RegionMark region={identify(region)} size="5.6vh" isDecorative />
      <span className={styles.name}>{region.shortName}</span>
    </span>
  )
}

/** The ends of the scale, and what a dash means. */
function Legend({ isShort }: { readonly isShort: boolean }) {
  const t = useT()
  return (
    <ul className={styles.legend}>
      <li>
        <Stage stage={1} size="6vh" isDecorative />
        <span>
          <VisuallyHidden>1: </VisuallyHidden>
          {t('matrix.wall.explore')}
        </span>
      </li>
      <li>
        <Stage stage={5} size="6vh" isDecorative />
        <span>
          <VisuallyHidden>5: </VisuallyHidden>
          {t('matrix.wall.usual')}
        </span>
      </li>
      {!isShort && (
        <li>
          <span className={styles.dash} aria-hidden="true" />
          <span>{t('matrix.none')}</span>
        </li>
      )}
    </ul>
  )
}

function rangeOf(
  pages: readonly (readonly string[])[],
  page: number,
  words: (first: number, last: number, count: number) => string,
): string {
  if (pages.length < 2) return ''
  const before = pages.slice(0, page).reduce((sum, ids) => sum + ids.length, 0)
  const count = pages.reduce((sum, ids) => sum + ids.length, 0)
  return words(before + 1, before + (pages[page]?.length ?? 0), count)
}

/** Measured before it is drawn: the highest head and each name decide how much fits. Null until then. */
function useTableRoom(
  frame: { readonly current: HTMLElement | null },
  ruler: { readonly current: HTMLElement | null },
  words: string,
): RowRoom | null {
  const [room, setRoom] = useState<RowRoom | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other sizes
  useLayoutEffect(() => {
    const measure = () => {
      const [heads, names] = ruler.current?.children ?? []
      const next: RowRoom = {
        height: (frame.current?.clientHeight ?? 0) - Math.max(0, ...heightsIn(heads)),
        rows: heightsIn(names),
      }
      setRoom((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (frame.current) observer.observe(frame.current)
    document.fonts?.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', measure)
    }
  }, [frame, ruler, words])
  return room
}

const heightsIn = (parent: Element | undefined): readonly number[] =>
  Array.from(parent?.children ?? [], (child) => child.getBoundingClientRect().height)
