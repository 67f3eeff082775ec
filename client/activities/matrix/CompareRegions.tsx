import { byLikeness, filterRegions, type LikenessMode, likeness } from '../../../shared/programme/compare.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import styles from './Compare.module.css'
import { RegionLevels } from './CompareRegion.tsx'
import { likenessWords, tagName } from './likenessWords.ts'
import type { Deals } from './useDeals.ts'

interface AlikeRegionsProps {
  readonly deals: Deals
  readonly ownId: string
  readonly mode: LikenessMode
  /** Null: by everything that is known. */
  readonly tag: string | null
}

/** Regions that look like the own one, or differ from it, each with why; how far they are unfolds. */
export function AlikeRegions({ deals, ownId, mode, tag }: AlikeRegionsProps) {
  const t = useT()
  const pick = usePick()
  const { list } = useFormat()
  const identify = useRegionIdentity()
  const { regions, regionOrder, themes } = useView('participant', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
    themes: view.themes,
  }))
  const { levels, tags } = deals
  const found =
    tag === null
      ? byLikeness(levels, tags, ownId, mode, regionOrder)
      : filterRegions(levels, tags, { tag, mode, regionId: ownId }, regionOrder)
          .filter((id) => id !== ownId)
          .map((regionId) => ({ regionId, likeness: likeness(levels, tags, ownId, regionId) }))
  if (found.length === 0) return <EmptyState title={t('matrix.compare.none')} />
  return (
    <ul className={styles.rows}>
      {found.map((one) => {
        const region = regions[one.regionId]
        if (region === undefined) return null
        const identity = identify(region)
        return (
          <li key={region.id} className={styles.region}>
            <details className={styles.details}>
              <summary className={styles.summary}>
                <div className={styles.row}>
                  <RegionMark region={identity} size={40} isDecorative />
                  <div className={styles.words}>
                    <h2 className={styles.name}>{fullName(identity)}</h2>
                    <p className={styles.quiet}>
                      {tag !== null &&
                        `${t(mode === 'like' ? 'matrix.compare.sameTag' : 'matrix.compare.otherTag', { tag: tagName(tag, pick) })} `}
                      {likenessWords(one.likeness, { t, pick, list, themes })}
                    </p>
                  </div>
                </div>
              </summary>
              <RegionLevels deals={deals} regionId={region.id} />
            </details>
          </li>
        )
      })}
    </ul>
  )
}
