import { usePick, useT } from '../../../i18n/useT.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Found, RegionFilter, ThemeFilter } from './Filters.tsx'
import styles from './Library.module.css'
import { PageTitle, RegionName } from './parts.tsx'
import { linesOf } from './readDeal.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** “Wat meten jullie?”: what regions look at, by theme and region. */
export function Indicators() {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const { regions, themeName } = useRegionsAndThemes()
  const all = regions.flatMap((region) =>
    linesOf(knowledge.deals[region.id], 'indicator').map(({ value, themeId, slot }) => ({
      region,
      value,
      themeId,
      slot,
    })),
  )
  const { theme = null, region: wanted = null } = trail.choices
  const found = all.filter(
    ({ region, themeId }) => (theme === null || themeId === theme) && (wanted === null || region.id === wanted),
  )
  return (
    <>
      <PageTitle>{t('library.indicators.title')}</PageTitle>
      <p>{t('library.indicators.intro')}</p>
      {all.length === 0 ? (
        <EmptyState title={t('library.indicators.none')}>{t('library.indicators.noneText')}</EmptyState>
      ) : (
        <>
          <div className={styles.two}>
            <ThemeFilter used={new Set(all.map(({ themeId }) => themeId))} />
            <RegionFilter used={new Set(all.map(({ region }) => region.id))} />
          </div>
          <Found words={t('library.found.indicators', { count: found.length })} count={found.length}>
            <ul className={styles.said}>
              {found.map(({ region, value, themeId, slot }) => (
                <li key={`${region.id} ${slot}`} className={styles.block}>
                  <bdi className={styles.words}>{pick(value)}</bdi>
                  <RegionName region={region} />
                  {themeId !== null && <span className={styles.muted}>{themeName(themeId)}</span>}
                </li>
              ))}
            </ul>
          </Found>
        </>
      )}
    </>
  )
}
