import { useState } from 'react'
import { maxThemes } from '../../../../shared/programme/limits.ts'
import type { Theme } from '../../../../shared/programme/regions.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import text from '../../../ui/text.module.css'
import { useFocusStays } from '../people/useFocusStays.ts'
import { MergeTheme } from './MergeTheme.tsx'
import { ThemeEdit } from './ThemeEdit.tsx'
import styles from './Themes.module.css'

type Open = { readonly type: 'add' } | { readonly type: 'edit' | 'merge'; readonly themeId: string } | null

/** All themes: a new one, another name, or two that become one. Each change can be taken back like any other. */
export function ThemesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const [open, setOpen] = useState<Open>(null)
  const place = useFocusStays<HTMLDivElement>()
  const close = (): void => setOpen(null)
  const isFull = themeOrder.length >= maxThemes
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('deals.manage.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <div className={styles.body} ref={place}>
        <p className={text.hint}>{t('deals.manage.intro')}</p>
        <ul className={styles.list}>
          {themeOrder.map((id) => {
            const theme = themes[id]
            if (theme === undefined) return null
            return (
              <li key={id} className={styles.item}>
                {open?.type === 'edit' && open.themeId === id ? (
                  <ThemeEdit theme={theme} onDone={close} />
                ) : open?.type === 'merge' && open.themeId === id ? (
                  <MergeTheme theme={theme} onDone={close} />
                ) : (
                  <ThemeRow
                    theme={theme}
                    onEdit={() => setOpen({ type: 'edit', themeId: id })}
                    onMerge={() => setOpen({ type: 'merge', themeId: id })}
                  />
                )}
              </li>
            )
          })}
        </ul>
        {open?.type === 'add' ? (
          <ThemeEdit theme={null} onDone={close} />
        ) : (
          <div>
            <Button
              icon="plus"
              whyNot={isFull ? t('deals.manage.full', { max: maxThemes }) : null}
              onClick={() => setOpen({ type: 'add' })}
            >
              {t('deals.manage.add')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

interface ThemeRowProps {
  readonly theme: Theme
  readonly onEdit: () => void
  readonly onMerge: () => void
}

function ThemeRow({ theme, onEdit, onMerge }: ThemeRowProps) {
  const t = useT()
  const pick = usePick()
  const name = pick(theme.label)
  const short = theme.short === undefined ? null : plain(pick(theme.short))
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <b>{name}</b>
        {short !== null && short !== name && <span className={text.hint}>{short}</span>}
      </div>
      <Chip>{t(`deals.manage.${theme.kind}`)}</Chip>
      <Button look="quiet" label={t('deals.manage.changeLabel', { theme: name })} onClick={onEdit}>
        {t('deals.manage.change')}
      </Button>
      <Button look="quiet" icon="merge" label={t('deals.manage.mergeLabel', { theme: name })} onClick={onMerge}>
        {t('deals.manage.merge')}
      </Button>
    </div>
  )
}

/** Without the places where it may break, which only a narrow column needs. */
const plain = (short: string): string => short.replaceAll('\u00AD', '')
