import { usePick, useT } from '../../../i18n/useT.ts'
import { useStatus, useView } from '../../../store/live.tsx'
import { CardSource } from '../cards/CardSource.tsx'
import { useSpokenChange } from '../useSpokenChange.ts'
import styles from './SpotlightNews.module.css'

/**
 * The card that everybody looks at, for as long as it is on the screen. It scrolls with the page and takes no focus, so
 * that whoever is writing goes on writing.
 */
export function SpotlightNews() {
  const t = useT()
  const pick = usePick()
  const card = useView('participant', (view) => view.spotlight)
  const text = card ? pick(card.text) : ''
  useSpokenChange(card?.id ?? '', card ? t('participant.spotlight.spoken', { text }) : '')
  const isOffline = useStatus().connection === 'reconnecting'
  // What cannot be known is not said.
  if (!card || isOffline) return null
  return (
    <section className={styles.card} aria-labelledby="on-screen">
      <h2 className={styles.title} id="on-screen">
        {t('participant.spotlight.title')}
      </h2>
      <p className={styles.text}>
        <bdi dir="auto">{text}</bdi>
      </p>
      <p className={styles.source}>{card.isBundle ? t('participant.spotlight.bundle') : <CardSource card={card} />}</p>
    </section>
  )
}
