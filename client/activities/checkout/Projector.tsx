import { usePick, useT } from '../../i18n/useT.ts'
import { Figure } from '../../ui/wall/Figure.tsx'
import { SeatRound } from '../../ui/wall/SeatRound.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import { CheckoutOutcome } from './CheckoutOutcome.tsx'

/** How many are done; after the reveal what people take home, and how useful it was. */
export default function CheckoutProjector({ activity, now }: ProjectorProps<'checkout'>) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const { outcome, statements, page, phase, done } = activity
  if (outcome !== null) {
    return (
      <CheckoutOutcome
        activityId={now.activityId}
        title={pick(now.title)}
        outcome={outcome}
        statements={statements}
        page={page}
      />
    )
  }
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={pick(now.prompt)}
      plane={phase === 'open' ? <PlaneClock /> : null}
      note={phase === 'open' ? t('projector.checkout.anonymous') : t('projector.checkout.closed')}
    >
      {done === null ? (
        <SeatRound label={t('projector.join.table')} />
      ) : (
        <DoneRound done={done} total={Math.max(view.seatCount ?? 0, done)} />
      )}
    </SplitFrame>
  )
}

function DoneRound({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useT()
  return (
    <SeatRound share={total === 0 ? 0 : done / total} label={t('projector.checkout.progressLabel', { done, total })}>
      <Figure value={done}>{t('projector.checkout.done', { total })}</Figure>
    </SeatRound>
  )
}
