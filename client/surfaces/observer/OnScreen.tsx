import type { LitCard } from '../../../shared/programme/cards.ts'
import { useT } from '../../i18n/useT.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { showOf } from '../projector/wallShow.ts'
import { ActivityPart } from './ActivityPart.tsx'
import { CardItem } from './CardItem.tsx'
import styles from './Observer.module.css'

/** What stands on the wall now, as text. */
export function OnScreen() {
  const t = useT()
  const wall = useWall()
  const show = showOf(wall)
  if (show.type === 'blank') return <p className={styles.part}>{t('observer.blank')}</p>
  if (show.type === 'spotlight') return <Lit card={show.card} />
  return wall.held === 'none' || wall.view.activity === null ? null : <ActivityPart activity={wall.view.activity} />
}

function Lit({ card }: { readonly card: LitCard }) {
  const t = useT()
  return (
    <section className={styles.lit}>
      <h2>{t('observer.lit')}</h2>
      <CardItem card={card} isLarge />
    </section>
  )
}
