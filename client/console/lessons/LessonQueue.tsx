import type { PublicCard } from '../../../shared/programme/cards.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import { CardMeta } from '../bundling/CardMeta.tsx'
import panel from '../panel.module.css'
import { useConsoleSend } from '../useConsoleSend.ts'
import styles from './LessonQueue.module.css'

interface LessonQueueProps {
  readonly activityId: string
  readonly cards: Readonly<Record<string, PublicCard>>
  /** The version of each lesson that waits. */
  readonly waiting: Readonly<Record<string, number>>
}

/** Lessons that nobody sees yet: read one, and let it through or hold it. In the order of random ids, not of arrival. */
export function LessonQueue({ activityId, cards, waiting }: LessonQueueProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const queue = Object.entries(waiting).flatMap(([id, cardSeq]) => {
    const card = cards[id]
    return card === undefined ? [] : [{ card, cardSeq }]
  })
  return (
    // Who does not lead can read along and let through.
    <StoppedBy value={null}>
      <section className={styles.queue} aria-label={t('doDontBoard.waiting', { count: queue.length })}>
        <h3>{t('doDontBoard.waiting', { count: queue.length })}</h3>
        <p className={panel.hint}>{t(queue.length === 0 ? 'doDontBoard.waitingNone' : 'doDontBoard.waitingText')}</p>
        {queue.length > 0 && (
          <ul className={styles.list}>
            {queue.map(({ card, cardSeq }) => {
              const text = pick(card.text)
              const learned = card.lesson?.differently
              return (
                <li key={card.id} className={styles.waiting}>
                  <div className={panel.text}>
                    {card.lesson && <Chip tone={card.lesson.side}>{t(`lessons.${card.lesson.side}`)}</Chip>}
                    <p className={styles.words}>{text}</p>
                    {learned !== undefined && <p className={panel.hint}>→ {pick(learned)}</p>}
                    <CardMeta card={card} isHidden={false} />
                  </div>
                  <div className={panel.row}>
                    <Button
                      icon="eye"
                      label={t('doDontBoard.letThroughLabel', { text })}
                      onClick={() =>
                        void send({
                          name: 'doDontBoard.letThrough',
                          activityId,
                          data: { cardId: card.id, cardSeq, isOn: true },
                        })
                      }
                    >
                      {t('doDontBoard.letThrough')}
                    </Button>
                    <Button
                      look="quiet"
                      label={t('doDontBoard.holdLabel', { text })}
                      onClick={() =>
                        void send({
                          name: 'card.setHidden',
                          activityId: null,
                          data: { cardId: card.id, hidden: true },
                        })
                      }
                    >
                      {t('doDontBoard.hold')}
                    </Button>
                  </div>
                </li>
              )
            })}
          </ul>
        )}
      </section>
    </StoppedBy>
  )
}
