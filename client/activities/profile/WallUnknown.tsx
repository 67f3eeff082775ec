import { useMemo, useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { PagedGrid } from '../../ui/wall/PagedGrid.tsx'
import { noPlace, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useAspect } from '../../ui/wall/useAspect.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import styles from './WallUnknown.module.css'

type HowFar = ProjectorProps<'profile'>['activity']['howFar'][string]
interface Row {
  readonly regionId: string
  readonly figures: HowFar | undefined
}

const columnsOf = { full: 3, mid: 2, square: 2 } as const

/** Per region, of how many pairs of lever and goal nobody knows yet: no ranking, the order of the table. */
export function WallUnknown({ activity: { howFar, page }, now }: ProjectorProps<'profile'>) {
  const t = useT()
  const { view } = useWall()
  const columns = columnsOf[useAspect()]
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(now.activityId, place.page, pages)
  const rows = useMemo(
    () => view.regionOrder.map((regionId): Row => ({ regionId, figures: howFar[regionId] })),
    [view.regionOrder, howFar],
  )
  const total = rows.reduce((sum, { figures }) => sum + (figures?.unknown ?? 0), 0)
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  return (
    <WallFrame
      title={t('profile.wall.unknownTitle')}
      aside={<PlaneClock isOnPlane={false} />}
      note={[t('profile.wall.unknownTotal', { count: total }), pageNote].filter(Boolean).join(' · ')}
    >
      <PagedGrid
        items={rows}
        idOf={idOf}
        render={renderRow}
        page={page}
        columns={columns}
        label={t('profile.wall.unknownTitle')}
        onPlace={setPlace}
        onPages={setPages}
      />
    </WallFrame>
  )
}

const idOf = ({ regionId }: Row): string => regionId
const renderRow = (row: Row) => <Region row={row} />

function Region({ row: { regionId, figures } }: { readonly row: Row }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = view.regions[regionId]
  if (region === undefined) return null
  const identity = identify(region)
  const pairs = figures?.pairs ?? 0
  return (
    <article className={styles.region}>
      <h2 className={styles.who}>
        <RegionMark region={identity} size="6vh" isDecorative />
        <span>
          <span className={styles.type}>{identity.typeWord}</span> {identity.name}
        </span>
      </h2>
      {pairs === 0 ? (
        <p className={styles.none}>{t('profile.wall.noGrid')}</p>
      ) : (
        <p className={styles.what}>
          <span className={styles.figure}>{figures?.unknown ?? 0}</span>
          <span>{t('profile.wall.unknownOf', { pairs })}</span>
        </p>
      )}
    </article>
  )
}
