import type { PublicCard } from '../../../shared/programme/cards.ts'
import styles from '../../console/bundling/Bundling.module.css'
import { CardMeta } from '../../console/bundling/CardMeta.tsx'
import type { Choice } from '../../console/bundling/choice.ts'
import panel from '../../console/panel.module.css'
import { SpotlightButton } from '../../console/SpotlightButton.tsx'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classes } from '../../ui/classes.ts'

interface FacilitatorCardProps {
  readonly card: PublicCard
  readonly isHidden: boolean
  readonly onHide: (isHidden: boolean) => void
  readonly choice?: Choice | undefined
}

/** One card with its kind, theme and source, and whether the wall and the phones show it. */
export function FacilitatorCard({ card, isHidden, onHide, choice }: FacilitatorCardProps) {
  const t = useT()
  const pick = usePick()
  const text = pick(card.text)
  return (
    <li className={classes(panel.item, choice?.isChosen && styles.chosen)} data-question={card.id}>
      <div className={panel.text}>
        {choice && !isHidden ? (
          <Checkbox label={text} isChecked={choice.isChosen} onChange={choice.onChoose} />
        ) : (
          <p className={classes(isHidden && panel.gone, choice && styles.indented)}>{text}</p>
        )}
        <CardMeta card={card} isHidden={isHidden} className={choice && styles.indented} />
      </div>
      <div className={panel.row}>
        {!isHidden && <SpotlightButton cardId={card.id} text={card.text} />}
        <Button
          look="quiet"
          label={t(isHidden ? 'facilitator.collect.showLabel' : 'facilitator.collect.hideLabel', { text })}
          onClick={() => onHide(!isHidden)}
        >
          {t(isHidden ? 'facilitator.collect.show' : 'facilitator.collect.hide')}
        </Button>
      </div>
    </li>
  )
}
