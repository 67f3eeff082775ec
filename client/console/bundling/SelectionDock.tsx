import { useEffect, useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { BundleForm } from './BundleForm.tsx'
import styles from './Bundling.module.css'
import type { BundledThing } from './choice.ts'
import type { BundleWords } from './useBundling.ts'

interface SelectionDockProps {
  /** Ids of cards and bundles. */
  readonly chosen: readonly string[]
  readonly bundles: Readonly<Record<string, Bundle>>
  readonly cardsOf: (id: string) => readonly PublicCard[]
  readonly thing: BundledThing
  readonly maxChars: number
  readonly onClear: () => void
  /** An id: that bundle takes the others in. */
  readonly onMerge: (bundleId: string | null, words: BundleWords, cardIds: readonly string[]) => void
}

/** The bar that stays in sight once something is ticked: how many, and putting them together under one name. */
export function SelectionDock({ chosen, bundles, cardsOf, thing, maxChars, onClear, onMerge }: SelectionDockProps) {
  const t = useT()
  const pick = usePick()
  const [isNaming, setNaming] = useState(false)
  const isEmpty = chosen.length === 0
  useEffect(() => {
    if (isEmpty) setNaming(false)
  }, [isEmpty])
  if (isEmpty) return <p className={styles.howTo}>{t('facilitator.bundle.howTo', { thing })}</p>
  const cards = chosen.flatMap(cardsOf)
  const grown = chosen.flatMap((id) => bundles[id] ?? []).at(0)
  const start = grown ?? {
    ...mostOf(cards),
    text: longest(
      cards.map((card) => pick(card.text)),
      maxChars,
    ),
  }
  const mergeText = t('facilitator.bundle.merge', { count: cards.length })
  return (
    <section className={styles.dock} aria-label={t('facilitator.bundle.dock', { thing })}>
      {isNaming && cards.length > 1 ? (
        <BundleForm
          key={chosen.join()}
          start={{ text: pick(start.text), kind: start.kind, themeId: start.themeId }}
          thing={thing}
          maxChars={maxChars}
          saveText={mergeText}
          onCancel={() => setNaming(false)}
          onSave={(words) =>
            onMerge(
              grown?.id ?? null,
              words,
              cards.map((card) => card.id),
            )
          }
        />
      ) : (
        <div className={styles.bar}>
          <p className={styles.chosenCount} role="status">
            {t('facilitator.bundle.chosen', { count: chosen.length })}
          </p>
          <Button look="quiet" onClick={onClear}>
            {t('facilitator.bundle.clear')}
          </Button>
          <Button
            look="primary"
            icon="merge"
            whyNot={cards.length > 1 ? null : t('facilitator.bundle.oneMore')}
            onClick={() => setNaming(true)}
          >
            {mergeText}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The longest says most, and is shortened more easily than a short one is written out. */
const longest = (texts: readonly string[], maxChars: number): string =>
  texts.filter((text) => text.length <= maxChars).reduce((most, text) => (text.length > most.length ? text : most), '')

/** Kind and theme that most of the cards have. */
function mostOf(cards: readonly PublicCard[]): Pick<BundleWords, 'kind' | 'themeId'> {
  const kind = mostCommon(cards.map((card) => card.kind))
  return { kind, themeId: mostCommon(cards.filter((card) => card.kind === kind).map((card) => card.themeId)) }
}

function mostCommon<Value>(values: readonly (Value | null)[]): Value | null {
  const count = (value: Value | null): number => values.filter((other) => other === value).length
  return values.reduce((most, value) => (count(value) > count(most) ? value : most), values[0] ?? null)
}
