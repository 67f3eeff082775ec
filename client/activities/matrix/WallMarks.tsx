import { useMemo, useState } from 'react'
import { farIn, sharing, stageOf } from '../../../shared/programme/compare.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { Stage } from '../../ui/Stage.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { type Aspect, useAspect } from '../../ui/wall/useAspect.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { longestWord } from '../../ui/wall/wallText.ts'
import { OnlyThese } from './OnlyThese.tsx'
import { useSteady } from './useSteady.ts'
import { useWallSide } from './useWallSide.ts'
import styles from './WallMarks.module.css'
import type { WallSideProps } from './wallProps.ts'

/** Of one word, in the column of names. */
const mostLetters: Readonly<Record<Aspect, number>> = { full: 20, mid: 20, square: 15 }

/** Per theme the regions that share it, or that are far in it, as marks; themes without any stay out. */
export function WallMarks({
  activity,
  levels,
  activityId,
  side,
}: WallSideProps & { readonly side: 'overlap' | 'far' }) {
  const t = useT()
  const { regionIds, themeIds, nameOf, shortOf, inOrder, only } = useWallSide({ activity, levels })
  const aspect = useAspect()
  /** A word that would be cut in its middle gives way to the short name, which says where it may break. */
  const fitting = (id: string): string => (longestWord(nameOf(id)) > mostLetters[aspect] ? shortOf(id) : nameOf(id))
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  const { themeId, order } = activity.shown
  useTellPlace(`${activityId}/themes`, place.page, pages)
  const isOverlap = side === 'overlap'
  const found = themeIds
    .filter((id) => themeId === null || id === themeId)
    .map((id) => ({ id, name: fitting(id), regionIds: (isOverlap ? sharing : farIn)(levels, id, regionIds) }))
    .filter((one) => one.regionIds.length >= (isOverlap && themeId === null ? 2 : 1))
  // As they stand says nothing here: most first, unless another order was asked for.
  const rows = order === 'seat' ? found.sort((a, b) => b.regionIds.length - a.regionIds.length) : found
  const items = useSteady<readonly Row[]>(rows)
  const render = useMemo(
    () => (row: Row) => (
      <MarksRow
        row={row}
        hasTable={activity.themeTables.includes(row.id)}
        stageIn={isOverlap ? null : (regionId) => stageOf(levels, regionId, row.id)}
      />
    ),
    [levels, activity.themeTables, isOverlap],
  )
  const note = [
    place.count > 1 && t('matrix.wall.pages', { page: place.page + 1, count: place.count }),
    !isOverlap && t('matrix.wall.farLegend'),
    ...inOrder,
  ].filter(Boolean)
  return (
    <WallFrame
      title={t(isOverlap ? 'matrix.wall.overlap' : 'matrix.wall.far')}
      {...(note.length === 0 ? {} : { note: note.join(' · ') })}
    >
      <OnlyThese words={only} />
      {items.length === 0 ? (
        <p className={styles.none}>{t(isOverlap ? 'matrix.wall.overlapNone' : 'matrix.wall.farNone')}</p>
      ) : (
        <PagedList
          items={items}
          idOf={idOf}
          render={render}
          page={activity.pages.themes}
          onPlace={setPlace}
          onPages={setPages}
        />
      )}
    </WallFrame>
  )
}

interface Row {
  readonly id: string
  readonly name: string
  readonly regionIds: readonly string[]
}
const idOf = ({ id }: Row): string => id

interface MarksRowProps {
  readonly row: Row
  readonly hasTable: boolean
  /** Null: how far they are is not what this is about. */
  readonly stageIn: ((regionId: string) => number | null) | null
}

function MarksRow({ row, hasTable, stageIn }: MarksRowProps) {
  const t = useT()
  const { list } = useFormat()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const regions = row.regionIds.flatMap((id) => view.regions[id] ?? [])
  return (
    <div className={styles.row}>
      <p className={styles.count}>
        <span className={styles.figure}>{regions.length}</span>{' '}
        <span>{t('matrix.wall.deals', { count: regions.length })}</span>
      </p>
      <p className={styles.name}>
        {row.name}
        {hasTable && <span className={styles.table}>{t('matrix.theme.table')}</span>}
      </p>
      <p className={classes(styles.marks, stageIn !== null && styles.withStages)}>
        <VisuallyHidden>{list(regions.map((region) => fullName(identify(region))))}</VisuallyHidden>
        {regions.map((region) => (
          <span key={region.id} className={styles.mark}>
            <RegionMark region={identify(region)} size="9vh" isDecorative />
            {stageIn !== null && <Stage stage={stageIn(region.id)} size="6.4vh" />}
          </span>
        ))}
      </p>
    </div>
  )
}
