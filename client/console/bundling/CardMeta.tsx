import type { PublicCard } from '../../../shared/programme/cards.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Dot } from '../../ui/Dots.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import panel from '../panel.module.css'

interface CardMetaProps {
  readonly card: PublicCard
  readonly isHidden: boolean
  readonly className?: string | undefined
}

/** Kind, theme and source of one card, as far as its author chose to show. */
export function CardMeta({ card, isHidden, className }: CardMetaProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { region, source, theme } = useView('facilitator', (view) => ({
    region: card.regionId === null ? undefined : view.regions[card.regionId],
    source: card.sourceRegionId === null ? undefined : view.regions[card.sourceRegionId],
    theme: card.themeId === null ? undefined : view.themes[card.themeId],
  }))
  return (
    <p className={classes(panel.meta, className)}>
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
  )
}
