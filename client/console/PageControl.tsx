import { useT } from '../i18n/useT.ts'
import { Button } from '../ui/Button.tsx'
import styles from './PageControl.module.css'

/** Turns the pages of the wall, which knows itself how many there are: after the last one comes the first. */
export function PageControl({ page, onPage }: { readonly page: number; readonly onPage: (page: number) => void }) {
  const t = useT()
  return (
    <fieldset className={styles.control}>
      <legend className={styles.legend}>{t('facilitator.page.title')}</legend>
      <div className={styles.row}>
        <Button
          icon="left"
          label={t('facilitator.page.previous')}
          whyNot={null}
          onClick={() => onPage(Math.max(0, page - 1))}
        />
        <span className={styles.number} aria-live="polite">
          {t('facilitator.page.number', { page: page + 1 })}
        </span>
        <Button icon="right" label={t('facilitator.page.next')} onClick={() => onPage(page + 1)} />
      </div>
    </fieldset>
  )
}
