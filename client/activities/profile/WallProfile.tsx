import { useMemo, useState } from 'react'
import type { ShownDeal } from '../../../shared/programme/deals.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import { type Block, blocksOf, gridOf, marksOf } from './blocks.ts'
import { InstrumentNames, WallBlock } from './WallBlock.tsx'
import styles from './WallProfile.module.css'

interface WallProfileProps extends ProjectorProps<'profile'> {
  readonly regionId: string
  readonly profile: ShownDeal
}

/** One region: who it is on the plane, what it says beside it, in pages of what fits. */
export function WallProfile({ activity, now, regionId, profile }: WallProfileProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(now.activityId, place.page, pages)
  const { part, page, instruments } = activity
  const blocks = useMemo(() => blocksOf(profile, part), [profile, part])
  const region = view.regions[regionId]
  if (region === undefined) return null
  const name = fullName(identify(region))
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={name}
      plane={<Plane regionId={regionId} profile={profile} isGrid={part === 'grid'} />}
      note={place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : undefined}
    >
      {blocks.length === 0 ? (
        <p className={styles.empty}>{t(part === 'grid' ? 'profile.wall.emptyGrid' : 'profile.wall.empty')}</p>
      ) : (
        <InstrumentNames value={instruments}>
          <PagedList
            items={blocks}
            idOf={idOf}
            render={renderBlock}
            page={page}
            label={name}
            onPlace={setPlace}
            onPages={setPages}
          />
        </InstrumentNames>
      )}
    </SplitFrame>
  )
}

const idOf = ({ id }: Block): string => id
const renderBlock = (block: Block) => <WallBlock block={block} />

interface PlaneProps {
  readonly regionId: string
  readonly profile: ShownDeal
  readonly isGrid: boolean
}

/** The mark, and under it what the region is about; with the grid, how much of it nobody knows yet. */
function Plane({ regionId, profile, isGrid }: PlaneProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = view.regions[regionId]
  const { focusId, tags } = marksOf(profile)
  const focus = focusId === null ? undefined : view.themes[focusId]
  const { unknown } = gridOf(profile)
  return (
    <div className={styles.plane}>
      {region !== undefined && <RegionMark region={identify(region)} size="20vh" onPlane isDecorative />}
      {isGrid ? (
        <p className={styles.unknown}>
          <span className={styles.figure}>{unknown}</span>
          <span>{t('profile.wall.unknown', { count: unknown })}</span>
        </p>
      ) : (
        <>
          {focus !== undefined && (
            <p className={styles.focus}>{t('profile.wall.focus', { theme: pick(focus.short ?? focus.label) })}</p>
          )}
          {tags.length > 0 && (
            <ul className={styles.tags} data-optional>
              {tags.map((tag) => (
                <li key={tag.id}>{pick(tag.label)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}
