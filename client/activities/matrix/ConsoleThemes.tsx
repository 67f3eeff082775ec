import { farIn, orderThemes, sharing, spreadOf } from '../../../shared/programme/compare.ts'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import type { KindView } from '../module.ts'
import styles from './Facilitator.module.css'
import { useDeals } from './useDeals.ts'

interface ConsoleThemesProps {
  readonly activity: KindView<'matrix', 'facilitator'>
  readonly activityId: string
}

/** Per theme how many deals share it and how far apart they are; one press makes a table of it, or shows it. */
export function ConsoleThemes({ activity, activityId }: ConsoleThemesProps) {
  const t = useT()
  const pick = usePick()
  const { list } = useFormat()
  const send = useConsoleSend()
  const deals = useDeals()
  const { themes, themeOrder, regions, regionOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  if (deals === null) return <Skeleton lines={6} />
  const { levels } = deals
  const nameOf = (id: string): string => (themes[id] === undefined ? id : pick(themes[id].label))
  const setTable = (themeId: string, isOn: boolean): void => {
    send({ name: 'theme.setTable', activityId: null, data: { themeId, isOn } })
  }
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('deals.themes')}</h2>
      <p className={panel.hint}>{t('deals.themesHint')}</p>
      <ul className={panel.list}>
        {orderThemes(levels, themeOrder, 'spread', nameOf).map((id) => {
          const theme = nameOf(id)
          const spread = spreadOf(levels, id)
          const far = farIn(levels, id, regionOrder).flatMap((regionId) => regions[regionId]?.shortName ?? [])
          const hasTable = activity.themeTables.includes(id)
          return (
            <li key={id} className={styles.theme}>
              <div>
                <b>{theme}</b>
                <p className={styles.facts}>
                  {t('matrix.theme.shared', { count: sharing(levels, id, regionOrder).length })}{' '}
                  {spread !== null &&
                    (spread.least === spread.most
                      ? t('matrix.theme.same', { stage: spread.least })
                      : t('matrix.theme.spread', { least: spread.least, most: spread.most }))}{' '}
                  {far.length > 0 && t('matrix.theme.far', { regions: list(far) })}
                </p>
              </div>
              <Button
                icon="screen"
                look="quiet"
                label={t('deals.showThemeLabel', { theme })}
                onClick={() =>
                  send({ name: 'matrix.show', activityId, data: { ...activity.shown, view: 'theme', themeId: id } })
                }
              >
                {t('deals.showTheme')}
              </Button>
              <StoppedBy value={null}>
                <Button
                  icon={hasTable ? 'check' : 'people'}
                  isPressed={hasTable}
                  label={t(hasTable ? 'deals.isTableLabel' : 'deals.makeTableLabel', { theme })}
                  onClick={() => setTable(id, !hasTable)}
                >
                  {t(hasTable ? 'deals.isTable' : 'deals.makeTable')}
                </Button>
              </StoppedBy>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
