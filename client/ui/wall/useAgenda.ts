import { nextItem } from '../../../shared/programme/schedule.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useWall, useWallNow } from './WallContext.tsx'

/** Quiet word on what comes after this item; null at the end of the agenda. */
export function useNextLine(): string | null {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const items = (view.session?.itemOrder ?? []).flatMap((id) => view.agenda[id] ?? [])
  const item = view.now === null ? null : nextItem(items)
  if (item === null) return null
  return t('projector.frame.after', { title: pick(item.title), minutes: item.minutes })
}

/** Milliseconds left for the running step, with what a clock needs to draw it. Null when it has no time. */
export function useWallTimer(): {
  readonly remainingMs: number
  readonly totalMs: number
  readonly paused: boolean
} | null {
  const now = useWallNow()
  const timer = useWall().view.now?.timer
  if (timer === undefined || timer.totalMs <= 0) return null
  const remainingMs = timer.endsAt === null ? (timer.remainingMs ?? 0) : timer.endsAt - now
  return { remainingMs, totalMs: timer.totalMs, paused: timer.endsAt === null }
}
