import { type CardText, inLocale } from '../../../shared/programme/localised.ts'
import { useLocale } from '../../i18n/useT.ts'
import styles from './WallText.module.css'

/** Words on the wall. What people wrote keeps its own direction and may break anywhere. */
export function WallText({ text }: { readonly text: CardText }) {
  const locale = useLocale()
  if (typeof text !== 'string') return <span className={styles.own}>{inLocale(text, locale)}</span>
  return (
    <bdi dir="auto" className={styles.theirs}>
      {text}
    </bdi>
  )
}
