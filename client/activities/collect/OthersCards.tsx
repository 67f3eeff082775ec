import { usePick, useT } from '../../i18n/useT.ts'
import { CardSource } from '../../surfaces/participant/cards/CardSource.tsx'
import type { OwnCardRow } from '../../surfaces/participant/cards/useOwnCards.ts'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { KindView } from '../module.ts'
import { cardWords } from './cardWords.ts'
import styles from './Participant.module.css'

interface OthersCardsProps {
  readonly activity: KindView<'collect', 'participant'>
  readonly own: readonly OwnCardRow[]
}

/** What the others wrote, and the questions that were there from the start. New ones come below, so nothing jumps. */
export function OthersCards({ activity, own }: OthersCardsProps) {
  const t = useT()
  const pick = usePick()
  const words = cardWords(activity.cardType)
  const ownIds = new Set(own.map((row) => row.card.id))
  const cards = activity.order.filter((id) => !ownIds.has(id)).flatMap((id) => activity.cards[id] ?? [])
  return (
    <section>
      <h2 className={styles.heading}>{t(words.others, { count: cards.length })}</h2>
      {cards.length === 0 ? (
        <EmptyState title={t(words.none)}>{t('participant.collect.beFirst')}</EmptyState>
      ) : (
        <ul className={styles.cards}>
          {cards.map((card) => (
            <Card as="li" key={card.id} source={<CardSource card={card} />}>
              <p className={styles.text}>
                {card.kind && <Dot kind={card.kind} size="14px" label={t(`common.${card.kind}`)} />}
                <span>
                  <Words text={pick(card.text)} />
                </span>
              </p>
            </Card>
          ))}
        </ul>
      )}
    </section>
  )
}
