import type { ProjectorView } from '../../../shared/programme/views.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { Figure } from '../../ui/wall/Figure.tsx'
import { SeatRound } from '../../ui/wall/SeatRound.tsx'
import { TimedPrompt } from '../../ui/wall/TimedPrompt.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'

/** The round, complete: everybody who sat at the table. */
export function EndedScreen({ session }: { readonly session: NonNullable<ProjectorView['session']> }) {
  const t = useT()
  const format = useFormat()
  const { view } = useWall()
  const { deletedAfter } = view.programme
  return (
    <TimedPrompt
      title={t('projector.session.endedTitle')}
      prompt={t('projector.session.ended', { number: session.number })}
      note={
        deletedAfter === null ? undefined : t('projector.session.deletedAfter', { date: format.date(deletedAfter) })
      }
    >
      {view.seatCount !== null && <People count={view.seatCount} />}
    </TimedPrompt>
  )
}

function People({ count }: { readonly count: number }) {
  const t = useT()
  const people = t('projector.session.people', { count })
  return (
    <SeatRound share={1} label={`${count} ${people}`}>
      <Figure value={count}>{people}</Figure>
    </SeatRound>
  )
}
