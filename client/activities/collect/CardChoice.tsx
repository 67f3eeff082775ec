import { useMemo, useRef, useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { BundleRow } from '../../console/bundling/BundleRow.tsx'
import styles from '../../console/bundling/Bundling.module.css'
import { SelectionDock } from '../../console/bundling/SelectionDock.tsx'
import { useBundling } from '../../console/bundling/useBundling.ts'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Switch } from '../../ui/Switch.tsx'
import type { KindView } from '../module.ts'
import { alikeTogether } from './alikeTogether.ts'
import { FacilitatorCard } from './FacilitatorCard.tsx'
import { type CardFilter, filteredCards } from './filteredCards.ts'
import { useFindSimilar } from './useFindSimilar.ts'

interface CardChoiceProps {
  readonly activity: KindView<'collect', 'facilitator'>
  readonly activityId: string
  readonly filter: CardFilter
  readonly onHide: (cardId: string, isHidden: boolean) => void
}

/** Bundles above, loose questions below, each with a tick: what is ticked can be put together in the bar at the bottom. */
export function CardChoice({ activity, activityId, filter, onHide }: CardChoiceProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const bundling = useBundling(activity.cards, {
    set: (bundleId, bundle) => void send({ name: 'collect.setBundle', activityId, data: { bundleId, ...bundle } }),
    remove: (bundleId) => void send({ name: 'collect.removeBundle', activityId, data: { bundleId } }),
  })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [isSorted, setSorted] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const { cards, bundles, hiddenIds } = activity
  const hidden = new Set(hiddenIds)
  const inBundle = new Set(Object.values(bundles).flatMap(({ cardIds }) => cardIds))
  const shownBundles = Object.values(bundles).filter((bundle) => isShown(bundle, filter))
  const texts = useMemo(
    () => Object.values(cards).map((card) => ({ id: card.id, text: pick(card.text) })),
    [cards, pick],
  )
  const findSimilar = useFindSimilar(texts, isSorted)
  // Every card is compared with all: not again for each tick.
  const listed = useMemo(() => {
    const bundled = new Set(Object.values(activity.bundles).flatMap(({ cardIds }) => cardIds))
    const loose = filteredCards(activity, filter).filter((card) => !bundled.has(card.id))
    return findSimilar === null ? loose : alikeTogether(loose, findSimilar, pick)
  }, [activity, filter, findSimilar, pick])

  const choosable = [
    ...Object.keys(bundles),
    ...Object.keys(cards).filter((id) => !hidden.has(id) && !inBundle.has(id)),
  ]
  const chosen = choosable.filter((id) => ticked.has(id))
  const choiceOf = (id: string) => ({
    isChosen: ticked.has(id),
    onChoose: (isChosen: boolean) => {
      // What has gone meanwhile is forgotten here too.
      const others = chosen.filter((other) => other !== id)
      setTicked(new Set(isChosen ? [...others, id] : others))
    },
  })
  const cardsOf = (id: string): readonly PublicCard[] =>
    (bundles[id]?.cardIds ?? [id]).flatMap((cardId) => cards[cardId] ?? [])

  return (
    <div className={styles.bundling} ref={top}>
      {shownBundles.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('facilitator.bundle.title', { count: Object.keys(bundles).length })}</h3>
          <ul className={styles.bundles}>
            {shownBundles.map((bundle) => (
              <BundleRow
                key={bundle.id}
                bundle={bundle}
                cards={cardsOf(bundle.id)}
                hiddenIds={hidden}
                thing="question"
                maxChars={activity.maxChars}
                choice={choiceOf(bundle.id)}
                bundling={bundling}
              />
            ))}
          </ul>
        </section>
      )}
      <section>
        <div className={panel.head}>
          <h3 className={styles.heading}>{t('facilitator.bundle.loose', { count: listed.length })}</h3>
          <Switch label={t('facilitator.bundle.alike')} isOn={isSorted} onChange={setSorted} />
        </div>
        {listed.length === 0 ? (
          <p className={panel.hint}>{t('facilitator.collect.noneInFilter')}</p>
        ) : (
          <ul className={panel.list}>
            {listed.map((card) => (
              <FacilitatorCard
                key={card.id}
                card={card}
                isHidden={hidden.has(card.id)}
                onHide={(isHidden) => onHide(card.id, isHidden)}
                choice={choiceOf(card.id)}
              />
            ))}
          </ul>
        )}
      </section>
      <SelectionDock
        chosen={chosen}
        bundles={bundles}
        cardsOf={cardsOf}
        thing="question"
        maxChars={activity.maxChars}
        onClear={() => {
          setTicked(new Set())
          top.current?.querySelector<HTMLElement>('input[type=checkbox]')?.focus()
        }}
        onMerge={(bundleId, words, cardIds) => {
          setTicked(new Set())
          bundling.put(bundleId, words, cardIds)
        }}
      />
    </div>
  )
}

const isShown = ({ kind }: Bundle, filter: CardFilter): boolean => filter === 'all' || kind === filter
