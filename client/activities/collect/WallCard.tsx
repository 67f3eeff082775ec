import type { PublicCard } from '../../../shared/programme/cards.ts'
import { useT } from '../../i18n/useT.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { LearningPair } from '../../ui/wall/LearningPair.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import styles from './WallCard.module.css'

/** One card as the room reads it: kind, words, and whose it is as far as the author chose. */
export function WallCard({ card }: { readonly card: PublicCard }) {
  const t = useT()
  return (
    <article className={styles.card}>
      {card.kind !== null && (
        <span className={styles.kind}>
          <KindMark kind={card.kind} />
          <VisuallyHidden>{t(`common.${card.kind}`)}</VisuallyHidden>
        </span>
      )}
      <div className={styles.words}>
        <p>
          <WallText text={card.text} />
        </p>
        {(card.name !== null || card.isProxy === true) && (
          <p className={styles.name}>
            {card.name !== null && <bdi dir="auto">{card.name}</bdi>}
            {card.isProxy === true && ` (${t('common.proxy')})`}
          </p>
        )}
      </div>
      <LearningPair learner={card.regionId} source={card.sourceRegionId} />
    </article>
  )
}
