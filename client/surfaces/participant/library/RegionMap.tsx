import type { Region } from '../../../../shared/programme/regions.ts'
import { useT } from '../../../i18n/useT.ts'
import { classes } from '../../../ui/classes.ts'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import styles from './Map.module.css'
import { placedRegions } from './mapPlaces.ts'
import { estuaryPath, islandPath, lakePath, landPath, mapHeight, mapWidth } from './netherlands.ts'

interface RegionMapProps {
  readonly regions: readonly Region[]
  readonly ownId: string
  /** The others stay, but step back. */
  readonly chosen: ReadonlySet<string>
  readonly onGo: (regionId: string) => void
}

/** The regions where they are; who the map does not know waits beside it. The list below says the same in words. */
export function RegionMap({ regions, ownId, chosen, onGo }: RegionMapProps) {
  const t = useT()
  const { placed, others } = placedRegions(regions)
  const markOf = (region: Region) => (
    <MapMark region={region} isYou={region.id === ownId} isFaint={!chosen.has(region.id)} onGo={onGo} />
  )
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are places on a drawing */}
      <div className={styles.map} role="group" aria-label={t('library.regions.map')}>
        <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true">
          <path className={styles.land} d={landPath} />
          <path className={styles.water} d={lakePath} />
          <path className={styles.estuary} d={estuaryPath} />
          <path className={styles.islands} d={islandPath} />
        </svg>
        {placed.map(({ region, x, y }) => (
          <span
            key={region.id}
            className={styles.place}
            style={{ '--place-x': `${(x / mapWidth) * 100}%`, '--place-y': `${(y / mapHeight) * 100}%` }}
          >
            {markOf(region)}
          </span>
        ))}
      </div>
      {others.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are places on a drawing
        <div className={styles.tray} role="group" aria-label={t('library.regions.tray')}>
          <span className={styles.trayTitle} aria-hidden="true">
            {t('library.regions.tray')}
          </span>
          {others.map((region) => (
            <span key={region.id}>{markOf(region)}</span>
          ))}
        </div>
      )}
    </div>
  )
}

interface MapMarkProps {
  readonly region: Region
  readonly isYou: boolean
  readonly isFaint: boolean
  readonly onGo: (regionId: string) => void
}

function MapMark({ region, isYou, isFaint, onGo }: MapMarkProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const name = fullName(identify(region))
  return (
    <button
      type="button"
      className={classes(styles.mark, isFaint && styles.faint)}
      aria-label={isYou ? t('common.region.you', { region: name }) : name}
      onClick={() => onGo(region.id)}
    >
      <RegionMark region={identify(region)} size={isYou ? 44 : 34} isYou={isYou} isDecorative />
    </button>
  )
}
