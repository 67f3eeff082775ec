import { useT } from '../i18n/useT.ts'
import { Button } from '../ui/Button.tsx'
import type { WallPlace } from '../ui/wall/wallPlace.ts'
import styles from './PageControl.module.css'

interface PageControlProps {
  /** The page that was asked for; it may have gone round. */
  readonly page: number
  /** What the wall says itself, when it runs in this browser. */
  readonly place?: WallPlace | null
  readonly onPage: (page: number) => void
  /** What is turned, where the wall turns more than one thing; otherwise the pages of the wall. */
  readonly label?: string | undefined
}

/** Turns the pages of the wall, which knows itself how many there are: after the last one comes the first. */
export function PageControl({ page, place = null, onPage, label }: PageControlProps) {
  const t = useT()
  const at = place === null ? page : place.page
  return (
    <fieldset className={styles.control}>
      <legend className={styles.legend}>{label ?? t('facilitator.page.title')}</legend>
      <div className={styles.row}>
        <Button
          icon="left"
          label={t('facilitator.page.previous')}
          whyNot={null}
          onClick={() => onPage(Math.max(0, at - 1))}
        />
        <span className={styles.number} aria-live="polite">
          {place === null
            ? t('facilitator.page.number', { page: at + 1 })
            : t('facilitator.page.numberOf', { page: at + 1, count: place.count })}
        </span>
        <Button icon="right" label={t('facilitator.page.next')} onClick={() => onPage(at + 1)} />
      </div>
    </fieldset>
  )
}
