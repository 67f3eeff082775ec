import { noFocus } from '../../../shared/programme/dealParts.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Stage } from '../../ui/Stage.tsx'
import styles from './Compare.module.css'
import type { Deals } from './useDeals.ts'

interface RegionLevelsProps {
  readonly deals: Deals
  readonly regionId: string
}

/** How far one region is, theme by theme; what it leaves out on purpose in one line. */
export function RegionLevels({ deals, regionId }: RegionLevelsProps) {
  const t = useT()
  const pick = usePick()
  const { list } = useFormat()
  const { themes, themeOrder } = useView('participant', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const levels = deals.levels[regionId] ?? {}
  const known = themeOrder.flatMap((id) => {
    const theme = themes[id]
    return theme === undefined ? [] : [{ theme, level: levels[id] }]
  })
  const leftOut = known.filter(({ level }) => level?.now === noFocus)
  const said = known.flatMap(({ theme, level }) =>
    level === undefined || level.now === null || level.now === noFocus ? [] : [{ theme, level, stage: level.now }],
  )
  if (said.length === 0 && leftOut.length === 0) return <p className={styles.quiet}>{t('matrix.compare.noSaid')}</p>
  return (
    <>
      {said.length > 0 && (
        <ul className={styles.rows}>
          {said
            .sort((a, b) => b.stage - a.stage)
            .map(({ theme, level, stage }) => (
              <li key={theme.id} className={styles.row}>
                <Stage stage={stage} size="38px" label={t('common.stage.of', { stage })} />
                <div className={styles.words}>
                  <p className={styles.name}>{pick(theme.label)}</p>
                  <p className={styles.quiet}>
                    {t(`matrix.stage.${stage}`)}
                    {level.wanted !== null &&
                      level.wanted !== stage &&
                      `, ${t('matrix.theme.wanted', { stage: level.wanted })}`}
                  </p>
                  {level.evidence !== null && (
                    <p>
                      <Words text={pick(level.evidence)} />
                    </p>
                  )}
                  {level.askUs && <Chip icon="speech">{t('matrix.theme.askUs')}</Chip>}
                </div>
              </li>
            ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <p className={styles.quiet}>
          {t('matrix.theme.noFocus', { names: list(leftOut.map(({ theme }) => pick(theme.label))) })}
        </p>
      )}
    </>
  )
}
