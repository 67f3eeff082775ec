import type { PublicCard } from '../../../shared/programme/cards.ts'
import panel from '../../console/panel.module.css'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'

interface FacilitatorCardProps {
  readonly card: PublicCard
  readonly isHidden: boolean
  readonly onHide: (isHidden: boolean) => void
}

/** One card with its kind, theme and source, and whether the wall and the phones show it. */
export function FacilitatorCard({ card, isHidden, onHide }: FacilitatorCardProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { region, source, theme } = useView('facilitator', (view) => ({
    region: card.regionId === null ? undefined : view.regions[card.regionId],
    source: card.sourceRegionId === null ? undefined : view.regions[card.sourceRegionId],
    theme: card.themeId === null ? undefined : view.themes[card.themeId],
  }))
  const text = pick(card.text)
  return (
    <li className={panel.item}>
      <div className={panel.text}>
        <p className={isHidden ? panel.gone : undefined}>{text}</p>
        <p className={panel.meta}>
          {card.kind && (
            <>
              <Dot kind={card.kind} size="11px" />
              <span>{t(`common.${card.kind}`)}</span>
            </>
          )}
          {theme && <span>{pick(theme.label)}</span>}
          {source && <span>{t('facilitator.collect.toSource', { region: source.shortName })}</span>}
          {region && (
            <>
              <RegionMark region={identify(region)} size={20} isDecorative />
              <span>{[region.shortName, card.name].filter(Boolean).join(', ')}</span>
            </>
          )}
          {card.isProxy === true && <Chip tone="line">{t('common.proxy')}</Chip>}
          {card.attribution === 'anonymous' && <span>{t('common.anonymous')}</span>}
          {card.attribution === 'seed' && <Chip>{t('facilitator.collect.seed')}</Chip>}
          {isHidden && <Chip tone="line">{t('facilitator.collect.hidden')}</Chip>}
        </p>
      </div>
      <Button
        look="quiet"
        label={t(isHidden ? 'facilitator.collect.showLabel' : 'facilitator.collect.hideLabel', { text })}
        onClick={() => onHide(!isHidden)}
      >
        {t(isHidden ? 'facilitator.collect.show' : 'facilitator.collect.hide')}
      </Button>
    </li>
  )
}
