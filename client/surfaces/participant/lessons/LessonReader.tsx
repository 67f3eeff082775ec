import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { useT } from '../../../i18n/useT.ts'
import { FitField } from './FitField.tsx'
import { LessonCard } from './LessonCard.tsx'
import { LessonQuestions } from './LessonQuestions.tsx'
import { LessonReactions } from './LessonReactions.tsx'
import styles from './Lessons.module.css'

interface LessonReaderProps {
  readonly card: PublicCard
  /** Null until the facilitator shows it. */
  readonly counts: { readonly known: number; readonly adopted: number } | null
}

/**
 * One lesson: read it, say what it is to you and your region, whether it fits there, and ask about it. Needs the texts
 * `lessons` and `deal`.
 */
export function LessonReader({ card, counts }: LessonReaderProps) {
  const t = useT()
  return (
    <div className={styles.reader}>
      <LessonCard card={card} />
      {counts && <p className={styles.counts}>{t('lessons.counts', counts)}</p>}
      <LessonReactions key={`react:${card.id}`} cardId={card.id} />
      <FitField key={`fit:${card.id}`} targetId={card.id} />
      <LessonQuestions key={`ask:${card.id}`} cardId={card.id} />
    </div>
  )
}
