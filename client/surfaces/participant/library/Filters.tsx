import type { ReactNode } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { Select } from '../../../ui/Select.tsx'
import styles from './Library.module.css'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** Only themes that there is something about. */
export function ThemeFilter({ used }: { readonly used: ReadonlySet<string | null> }) {
  const t = useT()
  const { trail } = useLibrary()
  const { themes, themeName } = useRegionsAndThemes()
  const value = trail.choices.theme ?? null
  return (
    <Select
      label={t('library.filter.theme')}
      empty={t('library.filter.allThemes')}
      value={value}
      onChange={(theme) => trail.choose({ theme })}
      onEmpty={() => trail.choose({ theme: null })}
      options={themes
        .filter(({ id }) => used.has(id) || id === value)
        .map(({ id }) => ({ value: id, label: themeName(id) }))}
    />
  )
}

export function RegionFilter({ used }: { readonly used: ReadonlySet<string | null> }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { trail } = useLibrary()
  const { regions } = useRegionsAndThemes()
  const value = trail.choices.region ?? null
  return (
    <Select
      label={t('library.filter.region')}
      empty={t('library.filter.allRegions')}
      value={value}
      onChange={(region) => trail.choose({ region })}
      onEmpty={() => trail.choose({ region: null })}
      options={regions
        .filter(({ id }) => used.has(id) || id === value)
        .map((region) => ({ value: region.id, label: fullName(identify(region)) }))}
    />
  )
}

interface FoundProps {
  /** “12 instrumenten” */
  readonly words: string
  readonly count: number
  readonly children: ReactNode
}

/** How many there are, the way back to all of them, and the list or that there is nothing. */
export function Found({ words, count, children }: FoundProps) {
  const t = useT()
  const { trail } = useLibrary()
  const chosen = Object.entries(trail.choices).filter(([, value]) => value !== null && value !== '')
  const clear = (): void => trail.choose(Object.fromEntries(chosen.map(([name]) => [name, null])))
  return (
    <div className={styles.results}>
      <div className={styles.found}>
        <p role="status">{words}</p>
        {chosen.length > 0 && (
          <Button look="quiet" onClick={clear}>
            {t('library.filter.clear')}
          </Button>
        )}
      </div>
      {count > 0 ? children : <EmptyState title={t('library.filter.none')}>{t('library.filter.noneText')}</EmptyState>}
    </div>
  )
}
