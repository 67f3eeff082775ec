import { type ReactNode, useRef, useState } from 'react'
import { noFocus } from '../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { useOwnDeal } from '../../surfaces/participant/deal/useDealField.ts'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Stage } from '../../ui/Stage.tsx'
import styles from './FillIn.module.css'
import { LeftOver } from './LeftOver.tsx'
import { ThemeForm } from './ThemeForm.tsx'

interface FillInProps {
  /** In whose name: “provincie Limburg”. */
  readonly region: string
  readonly isShown: boolean
  readonly news?: ReactNode
  /** Back to reading; null before there is something to read. */
  readonly onBack: (() => void) | null
}

/** All themes, one of them open: how far the own region is. What is filled in saves itself. */
export function FillIn({ region, isShown, news, onBack }: FillInProps) {
  const t = useT()
  const pick = usePick()
  const { themes, themeOrder } = useView('participant', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const deal = useOwnDeal()
  const nowOf = (themeId: string): Said => saidOf(deal[`now:${themeId}`])
  const isOpen = (themeId: string): boolean => nowOf(themeId) === null
  const [openId, setOpenId] = useState<string | null>(() => themeOrder.find(isOpen) ?? null)
  const sections = useRef(new Map<string, HTMLElement>())
  const shownId = openId !== null && themeOrder.includes(openId) ? openId : null
  const done = themeOrder.filter((id) => !isOpen(id)).length
  const nextId = nextOpen(themeOrder, shownId, isOpen)
  const goTo = (themeId: string | null): void => {
    setOpenId(themeId)
    if (themeId === null) return
    // Once it is drawn: the theme above it has folded, and everything moved up.
    requestAnimationFrame(() => sections.current.get(themeId)?.scrollIntoView({ block: 'start' }))
  }
  return (
    <PhoneScreen
      actions={
        <>
          {nextId !== null ? (
            <Button look="primary" isBig isBlock onClick={() => goTo(nextId)}>
              {t('matrix.fill.next')}
            </Button>
          ) : (
            shownId !== null && (
              <Button look="primary" isBig isBlock onClick={() => goTo(null)}>
                {t('matrix.fill.close')}
              </Button>
            )
          )}
          {onBack && (
            <Button look="quiet" isBlock onClick={onBack}>
              {t('matrix.compare.back')}
            </Button>
          )}
        </>
      }
      note={
        done === themeOrder.length
          ? t('matrix.fill.allDone')
          : t('matrix.fill.progress', { done, count: themeOrder.length })
      }
    >
      {news}
      <div>
        <h1>{t('matrix.fill.title')}</h1>
        <p className={styles.quiet}>
          {t('matrix.fill.for', { region })} {t(isShown ? 'matrix.fill.shown' : 'matrix.fill.blind')}
        </p>
      </div>
      <LeftOver />
      <div className={styles.themes}>
        {themeOrder.map((id, index) => {
          const theme = themes[id]
          if (theme === undefined) return null
          const isShownOpen = id === shownId
          const label = pick(theme.label)
          return (
            <section
              key={id}
              ref={(element) => {
                if (element === null) sections.current.delete(id)
                else sections.current.set(id, element)
              }}
              className={classes(styles.theme, isShownOpen && styles.isOpen)}
            >
              <h2>
                <button
                  type="button"
                  className={styles.head}
                  aria-expanded={isShownOpen}
                  onClick={() => setOpenId(isShownOpen ? null : id)}
                >
                  <span className={styles.name}>{label}</span>
                  {isShownOpen ? (
                    <span className={styles.state}>
                      {t('matrix.fill.theme', { number: index + 1, count: themeOrder.length })}
                    </span>
                  ) : (
                    <SaidMark said={nowOf(id)} />
                  )}
                  <Icon name={isShownOpen ? 'chevronDown' : 'chevronRight'} size="20px" />
                </button>
              </h2>
              {isShownOpen && <ThemeForm themeId={id} />}
            </section>
          )
        })}
      </div>
    </PhoneScreen>
  )
}

type Said = number | typeof noFocus | null

export const saidOf = (entry: DealEntry | undefined): Said => (entry?.part === 'now' ? entry.value : null)

/** The next one after the open one that is not filled in yet, round from the top. */
function nextOpen(order: readonly string[], from: string | null, isOpen: (id: string) => boolean): string | null {
  const at = from === null ? -1 : order.indexOf(from)
  return [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].find(isOpen) ?? null
}

export function SaidMark({ said }: { readonly said: Said }) {
  const t = useT()
  if (said === null) return <span className={styles.state}>{t('matrix.fill.open')}</span>
  if (said === noFocus) return <span className={styles.state}>{t('matrix.none')}</span>
  return <Stage stage={said} size="36px" label={t('common.stage.of', { stage: said })} />
}
