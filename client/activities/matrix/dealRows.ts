import type { Levels, SaidLevel } from '../../../shared/programme/compare.ts'
import { noFocus } from '../../../shared/programme/dealParts.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import type { Translate } from '../../i18n/messageTypes.ts'

const columns = ['region', 'theme', 'kind', 'now', 'nowWords', 'wanted', 'evidence', 'askUs'] as const

/**
 * Head and one row for each region and theme, in their order. Not a priority is words and never a number; nothing said is
 * an empty cell.
 */
export function dealRows(
  view: Pick<FacilitatorView, 'regions' | 'regionOrder' | 'themes' | 'themeOrder'>,
  levels: Levels<SaidLevel>,
  t: Translate,
  pick: (text: CardText) => string,
): readonly (readonly string[])[] {
  const { regions, regionOrder, themes, themeOrder } = view
  const rows = regionOrder.flatMap((regionId) =>
    themeOrder.map((themeId) => {
      const theme = themes[themeId]
      const level = levels[regionId]?.[themeId]
      const now = level?.now ?? null
      return [
        regions[regionId]?.shortName ?? regionId,
        theme === undefined ? themeId : pick(theme.label),
        theme === undefined ? '' : t(`deals.manage.${theme.kind}`),
        now === null || now === noFocus ? '' : `${now}`,
        now === null ? '' : now === noFocus ? t('matrix.none') : t(`matrix.stage.${now}`),
        level?.wanted == null ? '' : `${level.wanted}`,
        level?.evidence == null ? '' : pick(level.evidence),
        t(level?.askUs ? 'deals.csv.yes' : 'deals.csv.no'),
      ]
    }),
  )
  return [columns.map((column) => t(`deals.csv.${column}`)), ...rows]
}
