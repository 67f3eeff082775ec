import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'

/** Whose card it is, as far as the author chose, and its theme. */
export function CardSource({ card }: { readonly card: PublicCard }) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { regions, themes } = useView('participant', (view) => ({ regions: view.regions, themes: view.themes }))
  const region = card.regionId === null ? undefined : regions[card.regionId]
  const theme = card.themeId === null ? undefined : themes[card.themeId]
  const from = card.sourceRegionId === null ? undefined : regions[card.sourceRegionId]
  const who =
    card.attribution === 'seed'
      ? t('participant.card.seed')
      : region
        ? [card.name, fullName(identify(region))].filter(Boolean).join(', ')
        : t('common.anonymous')
  const words = [
    who,
    card.isProxy === true && t('common.proxy'),
    from && t('participant.card.about', { region: fullName(identify(from)) }),
    theme && pick(theme.label),
  ]
  return (
    <>
      {region ? (
        <RegionMark region={identify(region)} size={24} isDecorative />
      ) : (
        card.attribution === 'anonymous' && <Icon name="lock" size="18px" />
      )}
      <span>{words.filter(Boolean).join(' · ')}</span>
    </>
  )
}
