import { noFocus } from '../../../../shared/programme/dealParts.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useT } from '../../../i18n/useT.ts'
import { LevelLine, useLevel } from './LevelOf.tsx'
import styles from './Library.module.css'
import { Part } from './parts.tsx'
import { entryOf } from './readDeal.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** How far a region is on each theme that it said something of. */
export function RegionLevels({ region }: { readonly region: Region }) {
  const t = useT()
  const { knowledge } = useLibrary()
  const { list } = useFormat()
  const { themes, themeWord } = useRegionsAndThemes()
  const isNoFocus = (themeId: string): boolean =>
    entryOf(knowledge.deals[region.id], { part: 'now', themeId })?.value === noFocus
  const filled = themes.filter(
    ({ id }) => (entryOf(knowledge.deals[region.id], { part: 'now', themeId: id })?.value ?? null) !== null,
  )
  const without = filled.filter(({ id }) => isNoFocus(id))
  if (!knowledge.areLevelsShown) {
    return (
      <Part title={t('library.region.levels')}>
        <p className={styles.muted}>{t('library.region.levelsHidden')}</p>
      </Part>
    )
  }
  if (filled.length === 0) return null
  return (
    <Part title={t('library.region.levels')}>
      <ul className={styles.said}>
        {filled
          .filter(({ id }) => !isNoFocus(id))
          .map(({ id }) => (
            <ThemeLevel key={id} regionId={region.id} themeId={id} />
          ))}
      </ul>
      {without.length > 0 && (
        <p className={styles.muted}>
          {t('library.region.noFocus', { themes: list(without.map(({ id }) => themeWord(id))) })}
        </p>
      )}
    </Part>
  )
}

function ThemeLevel({ regionId, themeId }: { readonly regionId: string; readonly themeId: string }) {
  const { themeName } = useRegionsAndThemes()
  const level = useLevel(regionId, themeId)
  if (level === null) return null
  return (
    <li>
      <b>{themeName(themeId)}</b>
      <LevelLine level={level} />
    </li>
  )
}
