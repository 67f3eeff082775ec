import { Clock } from '../Clock.tsx'
import { classes } from '../classes.ts'
import { useWallTimer } from './useAgenda.ts'
import styles from './WallClock.module.css'
import { useWall } from './WallContext.tsx'

/** The round as a clock: the arc runs from seat to seat, the digits fill it. */
export function RoundClock() {
  const timer = useWallTimer()
  const { view } = useWall()
  if (timer === null) return null
  const isLong = Math.abs(timer.remainingMs) >= 3_600_000 || timer.remainingMs <= -600_000
  return (
    <div className={classes(styles.round, isLong && styles.long)}>
      <Clock
        {...timer}
        look="wall"
        size="var(--round-clock)"
        digitSize="var(--round-digits)"
        seatCount={view.regionOrder.length}
      />
    </div>
  )
}

/** Digits with a small ring, on the plane or in the head of a screen that is about something else. */
export function PlaneClock({ isOnPlane = true }: { readonly isOnPlane?: boolean }) {
  const timer = useWallTimer()
  if (timer === null) return null
  return (
    <div className={classes(styles.small, isOnPlane && styles.onPlane)}>
      <Clock
        {...timer}
        look="header"
        size={isOnPlane ? '9vh' : '6.4vh'}
        digitSize="var(--small-digits)"
        onPlane={isOnPlane}
      />
    </div>
  )
}
