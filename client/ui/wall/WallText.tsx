import { inLocale } from '../../../shared/programme/inLocale.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { useLocale } from '../../i18n/useT.ts'
import styles from './WallText.module.css'

/** Words on the wall. What people wrote keeps its own direction and may break anywhere. */
export function WallText({ text, isInline = false }: WallTextProps) {
  const locale = useLocale()
  if (typeof text !== 'string') return <span className={styles.own}>{inLocale(text, locale)}</span>
  return (
    <bdi dir="auto" className={isInline ? styles.inline : styles.theirs}>
      {text}
    </bdi>
  )
}

export interface WallTextProps {
  readonly text: CardText
  /** Something follows on the same line. */
  readonly isInline?: boolean
}
