import type { PublicCard } from '../../../shared/programme/cards.ts'
import { useT } from '../../i18n/useT.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { LearningPair } from '../../ui/wall/LearningPair.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import styles from './WallCard.module.css'

interface WallCardProps {
  readonly card: Pick<PublicCard, 'kind' | 'text' | 'isProxy'>
  readonly name?: string | null
  /** Region ids. */
  readonly learner?: string | null
  readonly source?: string | null
  /** How many questions were put together in it. */
  readonly bundled?: number
}

/** One card as the room reads it: kind, words, and whose it is as far as the author chose; or a bundle of several. */
export function WallCard({ card, name = null, learner = null, source = null, bundled = 0 }: WallCardProps) {
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
        {(name !== null || card.isProxy === true) && (
          <p className={styles.name}>
            {name !== null && <bdi dir="auto">{name}</bdi>}
            {card.isProxy === true && ` (${t('common.proxy')})`}
          </p>
        )}
        {bundled > 0 && <p className={styles.name}>{t('common.bundled', { count: bundled })}</p>}
      </div>
      <LearningPair learner={learner} source={source} />
    </article>
  )
}
