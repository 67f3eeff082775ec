import { useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classes } from '../../ui/classes.ts'
import { Dot } from '../../ui/Dots.tsx'
import panel from '../panel.module.css'
import { SpotlightButton } from '../SpotlightButton.tsx'
import { BundleForm } from './BundleForm.tsx'
import styles from './Bundling.module.css'
import { CardMeta } from './CardMeta.tsx'
import type { BundledThing, Choice } from './choice.ts'
import type { Bundling } from './useBundling.ts'

interface BundleRowProps {
  readonly bundle: Bundle
  readonly cards: readonly PublicCard[]
  readonly hiddenIds: ReadonlySet<string>
  readonly thing: BundledThing
  readonly maxChars: number
  readonly choice: Choice
  readonly bundling: Bundling
}

/** One bundle: its name, how many are in it, and the originals to open, take out or set free. */
export function BundleRow({ bundle, cards, hiddenIds, thing, maxChars, choice, bundling }: BundleRowProps) {
  const t = useT()
  const pick = usePick()
  const theme = useView('facilitator', (view) => (bundle.themeId === null ? undefined : view.themes[bundle.themeId]))
  const [isOpen, setOpen] = useState(false)
  const [isEdited, setEdited] = useState(false)
  const text = pick(bundle.text)
  const { kind, themeId } = bundle
  if (isEdited) {
    return (
      <li className={styles.edited}>
        <BundleForm
          start={{ text, kind, themeId }}
          thing={thing}
          maxChars={maxChars}
          saveText={t('facilitator.bundle.save')}
          onCancel={() => setEdited(false)}
          onSave={(words) => {
            setEdited(false)
            bundling.put(bundle.id, words, bundle.cardIds)
          }}
        />
      </li>
    )
  }
  return (
    <li className={classes(styles.bundle, choice.isChosen && styles.chosen)} data-question={bundle.id}>
      <div className={styles.bundleHead}>
        <Checkbox
          label={<span className={styles.name}>{text}</span>}
          isChecked={choice.isChosen}
          onChange={choice.onChoose}
        />
        <p className={classes(panel.meta, styles.indented)}>
          {kind && (
            <>
              <Dot kind={kind} size="11px" />
              <span>{t(`common.${kind}`)}</span>
            </>
          )}
          {theme && <span>{pick(theme.label)}</span>}
          <b>{t('common.bundled', { count: cards.filter((card) => !hiddenIds.has(card.id)).length })}</b>
        </p>
      </div>
      <div className={classes(panel.row, styles.indented)}>
        <Button
          look="quiet"
          isExpanded={isOpen}
          iconAfter="chevronDown"
          label={t(isOpen ? 'facilitator.bundle.foldLabel' : 'facilitator.bundle.openLabel', { text, thing })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('facilitator.bundle.fold') : t('facilitator.bundle.open', { thing })}
        </Button>
        <Button look="quiet" label={t('facilitator.bundle.changeLabel', { text })} onClick={() => setEdited(true)}>
          {t('facilitator.bundle.change')}
        </Button>
        <Button
          look="quiet"
          label={t('facilitator.bundle.splitLabel', { text })}
          onClick={() => bundling.takeApart(bundle)}
        >
          {t('facilitator.bundle.split')}
        </Button>
        <SpotlightButton cardId={bundle.id} text={bundle.text} />
      </div>
      {isOpen && (
        <ul className={styles.originals}>
          {cards.map((card) => (
            <li key={card.id} className={panel.item}>
              <div className={panel.text}>
                <p className={hiddenIds.has(card.id) ? panel.gone : undefined}>{pick(card.text)}</p>
                <CardMeta card={card} isHidden={hiddenIds.has(card.id)} />
              </div>
              <Button
                look="quiet"
                label={t('facilitator.bundle.takeOutLabel', { text: pick(card.text) })}
                onClick={() => bundling.takeOut(bundle, card.id)}
              >
                {t('facilitator.bundle.takeOut')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
