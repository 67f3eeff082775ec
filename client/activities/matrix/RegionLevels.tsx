import { useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { useOwnDeal } from '../../surfaces/participant/deal/useDealField.ts'
import { Icon } from '../../ui/Icon.tsx'
import { SaidMark, saidOf } from './FillIn.tsx'
import styles from './RegionLevels.module.css'
import { ThemeForm } from './ThemeForm.tsx'

/** The region's row on its own page: all themes, one of them open. */
export default function RegionLevels() {
  const t = useT()
  const pick = usePick()
  const { themes, themeOrder } = useView('participant', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const deal = useOwnDeal()
  const [openId, setOpenId] = useState<string | null>(null)
  const done = themeOrder.filter((id) => saidOf(deal[`now:${id}`]) !== null).length
  return (
    <div>
      <p>{t('matrix.fill.progress', { done, count: themeOrder.length })}</p>
      <ul className={styles.themes}>
        {themeOrder.map((id) => {
          const theme = themes[id]
          if (theme === undefined) return null
          const isOpen = id === openId
          return (
            <li key={id} className={styles.theme}>
              <button
                type="button"
                className={styles.head}
                aria-expanded={isOpen}
                onClick={() => setOpenId(isOpen ? null : id)}
              >
                <span className={styles.name}>{pick(theme.label)}</span>
                <SaidMark said={saidOf(deal[`now:${id}`])} />
                <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size="20px" />
              </button>
              {isOpen && <ThemeForm themeId={id} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
