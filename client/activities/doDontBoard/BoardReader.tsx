import { type ReactNode, useRef } from 'react'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { useT } from '../../i18n/useT.ts'
import { useKept } from '../../store/drafts.ts'
import { LessonReader } from '../../surfaces/participant/lessons/LessonReader.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { KindView } from '../module.ts'
import styles from './Participant.module.css'

interface BoardReaderProps {
  readonly activityId: string
  readonly lessons: readonly PublicCard[]
  readonly said: KindView<'doDontBoard', 'participant'>['said']
  readonly head: ReactNode
}

/** One lesson at a time. The phone remembers which one, also when others come in before it. */
export function BoardReader({ activityId, lessons, said, head }: BoardReaderProps) {
  const t = useT()
  const [readId, setReadId] = useKept<string>(`reads:${activityId}`)
  const reader = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    lessons.findIndex(({ id }) => id === readId),
  )
  const card = lessons[at]
  if (card === undefined) {
    return (
      <PhoneScreen>
        {head}
        <EmptyState title={t('lessons.read.none')}>{t('lessons.read.noneText')}</EmptyState>
      </PhoneScreen>
    )
  }
  const go = (to: number): void => {
    setReadId(lessons[to % lessons.length]?.id ?? null)
    // Who reads with the ear, or far down, begins at the words of the next one.
    requestAnimationFrame(() => {
      scrollTo({ top: 0 })
      reader.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    })
  }
  const isLast = at === lessons.length - 1
  const counts =
    said === null ? null : { known: said[card.id]?.known ?? 0, adopted: said[card.id]?.adoptedBy.length ?? 0 }
  return (
    <PhoneScreen
      actions={
        <div className={styles.turn}>
          <Button isBig icon="left" label={t('lessons.read.back')} onClick={() => go(at + lessons.length - 1)} />
          <Button isBig isBlock look="primary" onClick={() => go(at + 1)}>
            {t(isLast ? 'lessons.read.again' : 'lessons.read.next')}
          </Button>
        </div>
      }
    >
      {head}
      <p className={styles.place}>{t('lessons.read.place', { number: at + 1, count: lessons.length })}</p>
      <div ref={reader} key={card.id} className={styles.lesson}>
        <LessonReader card={card} counts={counts} />
      </div>
    </PhoneScreen>
  )
}
