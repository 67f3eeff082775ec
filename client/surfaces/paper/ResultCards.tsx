import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { Region } from '../../../shared/programme/regions.ts'
import type { CardsReport } from '../../../shared/programme/report.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import text from '../../ui/text.module.css'
import styles from './Results.module.css'

interface ResultCardsProps {
  readonly list: CardsReport
  readonly regions: readonly Region[]
}

/** What was written, without an order of worth; what was put together stands under one name. */
export function ResultCards({ list: { type, cards, bundles }, regions }: ResultCardsProps) {
  const t = useT()
  const pick = usePick()
  const byId = new Map(cards.map((card) => [card.id, card]))
  const bundled = new Set(bundles.flatMap(({ cardIds }) => cardIds))
  return (
    <section className={styles.section}>
      <h2>{t('paper.results.cards', { type })}</h2>
      {cards.length === 0 ? (
        <p className={text.hint}>{t('paper.results.noCards')}</p>
      ) : (
        <ul className={styles.list}>
          {bundles.map((bundle) => (
            <li key={bundle.id}>
              <b dir="auto">{pick(bundle.text)}</b>
              <ul className={styles.bundled}>
                {bundle.cardIds
                  .flatMap((id) => byId.get(id) ?? [])
                  .map((card) => (
                    <CardLine key={card.id} card={card} regions={regions} />
                  ))}
              </ul>
            </li>
          ))}
          {cards
            .filter(({ id }) => !bundled.has(id))
            .map((card) => (
              <CardLine key={card.id} card={card} regions={regions} />
            ))}
        </ul>
      )}
    </section>
  )
}

/** Who wrote it, as far as the author chose to show; and for inspiration, of which region it is. */
function CardLine({ card, regions }: { readonly card: PublicCard; readonly regions: readonly Region[] }) {
  const t = useT()
  const pick = usePick()
  const shortName = (id: string | null): string | null => regions.find((region) => region.id === id)?.shortName ?? null
  const region = shortName(card.regionId)
  const source = shortName(card.sourceRegionId)
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        {card.kind !== null && <Dot kind={card.kind} size="14px" label={t(`common.${card.kind}`)} />}
        <span dir="auto">{pick(card.text)}</span>
      </span>
      <span className={styles.aside} dir="auto">
        {[writer(), source !== null && t('paper.results.source', { region: source })].filter(Boolean).join(' · ')}
      </span>
    </li>
  )

  function writer(): string {
    if (card.attribution === 'anonymous') return t('common.anonymous')
    if (card.attribution === 'seed') return t('paper.results.seed')
    if (card.name !== null && region !== null) return t('paper.results.person', { name: card.name, region })
    return card.name ?? region ?? ''
  }
}
