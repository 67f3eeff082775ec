import type { PublicCard } from '../../../shared/programme/cards.ts'
import { standing } from '../../../shared/programme/standing.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { BundledQuestions } from '../../surfaces/participant/cards/BundledQuestions.tsx'
import { CardSource } from '../../surfaces/participant/cards/CardSource.tsx'
import type { OwnCardRow } from '../../surfaces/participant/cards/useOwnCards.ts'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { KindView } from '../module.ts'
import { cardWords } from './cardWords.ts'
import styles from './Participant.module.css'
import { useSupport } from './useSupport.ts'

interface OthersCardsProps {
  readonly activity: KindView<'collect', 'participant'>
  readonly activityId: string
  readonly own: readonly OwnCardRow[]
  readonly supportedIds: readonly string[]
}

/**
 * What the others wrote, and the questions that were there from the start: a bundle as one, with its originals to open.
 * New ones come below, so nothing jumps.
 */
export function OthersCards({ activity, activityId, own, supportedIds }: OthersCardsProps) {
  const t = useT()
  const words = cardWords(activity.cardType)
  const { bundles, cards } = activity
  const ownIds = new Set(own.map((row) => row.card.id))
  const supported = new Set(supportedIds)
  const support = useSupport(activityId)
  const shown = standing(activity.order, bundles).filter((id) => !ownIds.has(id))
  const bundled = Object.keys(bundles).length > 0
  return (
    <section>
      <h2 className={styles.heading}>
        {bundled ? t('participant.bundle.all', { count: shown.length }) : t(words.others, { count: shown.length })}
      </h2>
      {shown.length === 0 ? (
        <EmptyState title={t(words.none)}>{t('collect.beFirst')}</EmptyState>
      ) : (
        <ul className={styles.cards}>
          {shown.map((id) => {
            const bundle = bundles[id]
            const card = cards[id]
            if (bundle !== undefined) {
              return (
                <Card as="li" key={id}>
                  <QuestionText kind={bundle.kind} text={bundle.text} />
                  <BundledQuestions questions={bundle.cardIds.flatMap((cardId) => cards[cardId] ?? [])} />
                </Card>
              )
            }
            if (card === undefined) return null
            return (
              <Card as="li" key={id} source={<CardSource card={card} />}>
                <QuestionText kind={card.kind} text={card.text} />
                {supported.has(id) && <Supported text={card.text} onStop={() => support(id, false)} />}
              </Card>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function QuestionText({ kind, text }: Pick<PublicCard, 'kind' | 'text'>) {
  const t = useT()
  const pick = usePick()
  return (
    <p className={styles.text}>
      {kind && <Dot kind={kind} size="14px" label={t(`common.${kind}`)} />}
      <span>
        <Words text={pick(text)} />
      </span>
    </p>
  )
}

function Supported({ text, onStop }: { readonly text: PublicCard['text']; readonly onStop: () => void }) {
  const t = useT()
  const pick = usePick()
  return (
    <p className={styles.supported}>
      <Icon name="check" size="18px" />
      <span>{t('collect.similar.supported')}</span>
      <Button look="quiet" label={t('collect.similar.stopNamed', { text: pick(text) })} onClick={onStop}>
        {t('collect.similar.stop')}
      </Button>
    </p>
  )
}
