import {
  farIn,
  filterRegions,
  orderThemes,
  type RegionFilter,
  sharing,
  spreadOf,
  stageOf,
  type ThemeOrder,
} from '../../../shared/programme/compare.ts'
import { noFocus } from '../../../shared/programme/dealParts.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useKnowledge } from '../../store/knowledge.ts'
import { useView } from '../../store/live.tsx'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { Stage } from '../../ui/Stage.tsx'
import styles from './Compare.module.css'
import type { Deals } from './useDeals.ts'

interface ComparedThemesProps {
  readonly deals: Deals
  readonly filter: RegionFilter | null
  readonly order: ThemeOrder
  readonly ownId: string
}

/** Theme by theme: how many deals share it, how far apart they are, who is far; unfolded, who says what. */
export function ComparedThemes({ deals, filter, order, ownId }: ComparedThemesProps) {
  const t = useT()
  const pick = usePick()
  const { list } = useFormat()
  const { regions, regionOrder, themes, themeOrder } = useView('participant', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const tables = useKnowledge((knowledge) => knowledge.themeTables) ?? []
  const shownRegions = filterRegions(deals.levels, deals.tags, filter, regionOrder)
  // Of the regions that show: what is said above the list is about the same ones.
  const levels = Object.fromEntries(shownRegions.map((id) => [id, deals.levels[id] ?? {}]))
  const nameOf = (id: string): string => (themes[id] === undefined ? id : pick(themes[id].label))
  const names = (ids: readonly string[]): string => list(ids.flatMap((id) => regions[id]?.shortName ?? []))
  if (shownRegions.length === 0) return <EmptyState title={t('matrix.compare.none')} />
  return (
    <ul className={styles.rows}>
      {orderThemes(levels, themeOrder, order, nameOf).map((themeId) => {
        const shared = sharing(levels, themeId, shownRegions)
        const far = farIn(levels, themeId, shownRegions)
        const spread = spreadOf(levels, themeId)
        const leftOut = shownRegions.filter((id) => levels[id]?.[themeId]?.now === noFocus)
        const head = (
          <div className={styles.words}>
            <h2 className={styles.name}>
              {nameOf(themeId)} {tables.includes(themeId) && <Chip icon="people">{t('matrix.theme.table')}</Chip>}
            </h2>
            <p className={styles.quiet}>
              {t('matrix.theme.shared', { count: shared.length })}{' '}
              {spread !== null &&
                (spread.least === spread.most
                  ? t('matrix.theme.same', { stage: spread.least })
                  : t('matrix.theme.spread', { least: spread.least, most: spread.most }))}
            </p>
            {far.length > 0 && <p>{t('matrix.theme.far', { regions: names(far) })}</p>}
          </div>
        )
        return (
          <li key={themeId} className={styles.theme}>
            {shared.length === 0 ? (
              head
            ) : (
              <details className={styles.details}>
                <summary className={styles.summary}>{head}</summary>
                <ul className={styles.rows}>
                  {shared.map((regionId) => (
                    <ThemeRow key={regionId} {...{ deals, regionId, themeId }} isOwn={regionId === ownId} />
                  ))}
                </ul>
                {leftOut.length > 0 && (
                  <p className={styles.quiet}>{t('matrix.theme.noFocus', { names: names(leftOut) })}</p>
                )}
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface ThemeRowProps {
  readonly deals: Deals
  readonly regionId: string
  readonly themeId: string
  readonly isOwn: boolean
}

function ThemeRow({ deals, regionId, themeId, isOwn }: ThemeRowProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[regionId])
  const stage = stageOf(deals.levels, regionId, themeId)
  const level = deals.levels[regionId]?.[themeId]
  if (region === undefined || stage === null || level === undefined) return null
  return (
    <li className={classes(styles.row, styles.three)}>
      <RegionMark region={identify(region)} size={36} isYou={isOwn} isDecorative />
      <div className={styles.words}>
        <p className={styles.name}>{region.shortName}</p>
        <p className={styles.quiet}>
          {t(`matrix.stage.${stage}`)}
          {level.wanted !== null && level.wanted !== stage && `, ${t('matrix.theme.wanted', { stage: level.wanted })}`}
        </p>
        {level.evidence !== null && (
          <p>
            <Words text={pick(level.evidence)} />
          </p>
        )}
        {level.askUs && <Chip icon="speech">{t('matrix.theme.askUs')}</Chip>}
      </div>
      <Stage stage={stage} size="38px" label={t('common.stage.of', { stage })} />
    </li>
  )
}
