import type { LitCard } from '../../../shared/programme/cards.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import styles from './Observer.module.css'

/** One card: its words, and whose it is as far as the author chose. */
export function CardItem({ card, isLarge = false }: { readonly card: LitCard; readonly isLarge?: boolean }) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = card.regionId === null ? undefined : view.regions[card.regionId]
  const source = card.sourceRegionId === null ? undefined : view.regions[card.sourceRegionId]
  const who = region
    ? [card.name, fullName(identify(region))].filter(Boolean).join(', ')
    : t(`observer.${card.isBundle ? 'bundle' : card.attribution === 'seed' ? 'seed' : 'anonymous'}`)
  return (
    <article className={styles.card} data-large={isLarge || undefined}>
      <p className={styles.cardText}>
        <bdi dir="auto">{pick(card.text)}</bdi>
      </p>
      <p className={styles.source}>
        {card.kind !== null && (
          <>
            <Dot kind={card.kind} size="12px" />
            <span>{t(`common.${card.kind}`)}</span>
          </>
        )}
        {region && <RegionMark region={identify(region)} size={24} isDecorative />}
        <span>
          {who}
          {source && ` · ${t('observer.about', { region: fullName(identify(source)) })}`}
        </span>
      </p>
    </article>
  )
}
