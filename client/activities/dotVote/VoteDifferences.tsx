import { useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import { type Difference, type Divided, differenceKey, type OtherFirst } from './differences.ts'
import styles from './VoteTogether.module.css'

export interface VoteDifferencesProps {
  readonly activityId: string
  readonly differences: readonly Difference[]
  readonly page: number
}

/** Where the room is divided: how many gave a question the most and how many nothing, and what a region puts first. */
export function VoteDifferences({ activityId, differences, page }: VoteDifferencesProps) {
  const t = useT()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(activityId, place.page, pages)
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  return (
    <WallFrame
      title={t('projector.result.differ')}
      note={[t('projector.result.conversation'), pageNote].filter(Boolean).join(' · ')}
    >
      {differences.length === 0 ? (
        <p className={styles.none}>{t('common.dissent.none')}</p>
      ) : (
        <PagedList
          items={differences}
          idOf={differenceKey}
          render={renderDifference}
          page={page}
          label={t('projector.result.differ')}
          onPlace={setPlace}
          onPages={setPages}
        />
      )}
    </WallFrame>
  )
}

const renderDifference = (difference: Difference) =>
  difference.type === 'question' ? <Question divided={difference} /> : <Region other={difference} />

/** Two ends of one bar: left who gave the most, right who gave nothing, and between them the rest. */
function Question({ divided: { item, most, none, voters } }: { readonly divided: Divided }) {
  const t = useT()
  return (
    <article className={styles.row}>
      <KindMark kind={item.kind} />
      <div>
        <p>
          <WallText text={item.text} />
        </p>
        <div className={styles.bar} aria-hidden="true">
          <span style={{ '--share': most }} />
          <span style={{ '--share': Math.max(0, voters - most - none) }} />
          <span style={{ '--share': none }} />
        </div>
        <p className={styles.fact}>{t('common.dissent.spread', { voters, most, none })}</p>
      </div>
    </article>
  )
}

function Region({ other: { regionId, item } }: { readonly other: OtherFirst }) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const region = useWall().view.regions[regionId]
  if (region === undefined) return null
  const identity = identify(region)
  return (
    <article className={styles.row}>
      <RegionMark region={identity} size="6vh" isDecorative />
      <p>{t('common.dissent.region', { region: fullName(identity), text: pick(item.text) })}</p>
    </article>
  )
}
