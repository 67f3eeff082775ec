import type { NowView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Figure } from '../../ui/wall/Figure.tsx'
import { SeatRound } from '../../ui/wall/SeatRound.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'

interface WallFilledProps {
  /** Themes filled in, by region. */
  readonly filled: Readonly<Record<string, number>>
  readonly now: NowView
}

/** The round fills as regions fill in their themes; what they say stays with them. */
export function WallFilled({ filled, now }: WallFilledProps) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const themeCount = view.themeOrder.length
  const shares = Object.fromEntries(
    view.regionOrder.map((id) => [id, themeCount === 0 ? 0 : Math.min(1, (filled[id] ?? 0) / themeCount)]),
  )
  const begun = view.regionOrder.filter((id) => (filled[id] ?? 0) > 0).length
  const count = view.regionOrder.length
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={now.step.label === null ? pick(now.prompt) : pick(now.step.label)}
      plane={<PlaneClock />}
      note={t('matrix.wall.blind')}
    >
      <SeatRound shareByRegion={shares} label={t('matrix.wall.filledLabel', { filled: begun, count })}>
        <Figure value={begun}>{t('matrix.wall.filled', { filled: begun, count })}</Figure>
      </SeatRound>
    </SplitFrame>
  )
}
