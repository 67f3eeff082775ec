import { useMemo, useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { standing } from '../../../shared/programme/standing.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { StepPrompt } from '../../ui/wall/StepPrompt.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import { WallCard } from './WallCard.tsx'

/**
 * The question on the plane, the answers beside it in pages of what fits. Without answers: the question and
 * the clock. A bundle stands where the first of its cards stood: what people read does not jump while bundles are made.
 */
export default function CollectProjector({ activity, now }: ProjectorProps<'collect'>) {
  const t = useT()
  const pick = usePick()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const { bundles, cards, order, isBundling } = activity
  const shown = useMemo(
    () => standing(order, bundles).flatMap((id) => wallItem(bundles[id] ?? cards[id])),
    [order, bundles, cards],
  )
  if (shown.length === 0) return <StepPrompt now={now} />
  const count = t(`projector.collect.count.${activity.cardType}`, { count: shown.length })
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  const closed = activity.phase === 'closed' && !isBundling ? t('projector.collect.closed') : null
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={pick(now.prompt)}
      plane={activity.phase === 'open' ? <PlaneClock /> : null}
      note={[closed, count, pageNote].filter(Boolean).join(' · ')}
    >
      <PagedList items={shown} idOf={idOf} render={renderCard} page={activity.page} onPlace={setPlace} label={count} />
    </SplitFrame>
  )
}

type WallItem = PublicCard | Bundle

const wallItem = (item: WallItem | undefined): readonly WallItem[] => (item === undefined ? [] : [item])

const idOf = ({ id }: WallItem): string => id
const renderCard = (item: WallItem) =>
  'cardIds' in item ? (
    <WallCard card={item} bundled={item.cardIds.length} />
  ) : (
    <WallCard card={item} name={item.name} learner={item.regionId} source={item.sourceRegionId} />
  )
