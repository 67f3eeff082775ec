import { useMemo, useState } from 'react'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { StepPrompt } from '../../ui/wall/StepPrompt.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import { WallCard } from './WallCard.tsx'

/** The question on the plane, the answers beside it in pages of what fits. Without answers: the question and the clock. */
export default function CollectProjector({ activity, now }: ProjectorProps<'collect'>) {
  const t = useT()
  const pick = usePick()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const cards = useMemo(
    () => activity.order.flatMap((id) => activity.cards[id] ?? []),
    [activity.order, activity.cards],
  )
  if (cards.length === 0) return <StepPrompt now={now} />
  const count = t(`projector.collect.count.${activity.cardType}`, { count: cards.length })
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  const closed = activity.phase === 'closed' ? t('projector.collect.closed') : null
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={pick(now.prompt)}
      plane={activity.phase === 'open' ? <PlaneClock /> : null}
      note={[closed, count, pageNote].filter(Boolean).join(' · ')}
    >
      <PagedList items={cards} idOf={idOf} render={renderCard} page={activity.page} onPlace={setPlace} label={count} />
    </SplitFrame>
  )
}

const idOf = (card: PublicCard): string => card.id
const renderCard = (card: PublicCard) => <WallCard card={card} />
