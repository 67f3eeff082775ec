import { useId } from 'react'
import { useT } from '../i18n/useT.ts'
import { Icon } from './Icon.tsx'
import { RegionMark } from './RegionMark.tsx'
import styles from './RegionTiles.module.css'
import type { RegionIdentity } from './regionIdentity.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface RegionTilesProps {
  readonly regions: readonly (RegionIdentity & { readonly id: string })[]
  /** Id of the chosen region; null while none is. */
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly legend?: string | undefined
  readonly isLegendHidden?: boolean | undefined
}

/** Choose a region. The type word stands with every name: provincie Limburg and regio Zuid-Limburg are easily mixed up. */
export function RegionTiles({ regions, value, onChange, legend, isLegendHidden = true }: RegionTilesProps) {
  const t = useT()
  const name = useId()
  const title = legend ?? t('common.region.choose')
  return (
    <fieldset>
      <legend className={isLegendHidden ? undefined : styles.legend}>
        {isLegendHidden ? <VisuallyHidden>{title}</VisuallyHidden> : title}
      </legend>
      <div className={styles.frame}>
        <div className={styles.tiles}>
          {regions.map((region) => (
            <label key={region.id} className={styles.tile}>
              <input
                className={styles.input}
                type="radio"
                name={name}
                value={region.id}
                checked={region.id === value}
                onChange={() => onChange(region.id)}
              />
              <span className={styles.tick} aria-hidden="true">
                <Icon name="check" size="14px" />
              </span>
              <RegionMark region={region} size="var(--tile-mark)" isDecorative />
              <span className={styles.words}>
                <span className={styles.type}>{region.typeWord}</span>{' '}
                <span className={styles.name}>{region.name}</span>
              </span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  )
}
