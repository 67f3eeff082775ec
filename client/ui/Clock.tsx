import { useEffect, useRef } from 'react'
import type { Translate } from '../i18n/messageTypes.ts'
import { useT } from '../i18n/useT.ts'
import { announce } from './announcer.ts'
import styles from './Clock.module.css'
import { classes } from './classes.ts'
import { type ClockReading, passedMoment, readClock } from './clockState.ts'
import { seatPoint } from './ringGeometry.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface ClockProps {
  /** Negative once the time is up. The parent draws again every second. */
  readonly remainingMs: number
  readonly totalMs: number
  readonly paused?: boolean | undefined
  /** `header`: small ring with the digits beside it. `ring`: digits inside. `wall`: the round as a clock. */
  readonly look?: 'header' | 'ring' | 'wall' | undefined
  /** Any CSS length; defaults to 26px, 104px and 88vh. */
  readonly size?: string | undefined
  /** CSS size of the digits where they belong to their place and not to the ring. */
  readonly digitSize?: string | undefined
  /** Seats to draw on the ring of a wall clock. */
  readonly seatCount?: number | undefined
  readonly onPlane?: boolean | undefined
  /** Off where another clock on the same page already speaks. */
  readonly speaks?: boolean | undefined
}

const looks = {
  header: { size: '26px', stroke: 16, digits: '20px' },
  ring: { size: '104px', stroke: 9, digits: 'calc(var(--clock-size) * 0.26)' },
  wall: { size: '88vh', stroke: 4.6, digits: 'calc(var(--clock-size) * 0.285)' },
} as const

/** Time left as a ring and digits. Paused breaks the ring, past the end it counts up with a plus. */
export function Clock({
  remainingMs,
  totalMs,
  paused = false,
  look = 'ring',
  size,
  digitSize,
  seatCount = 0,
  onPlane = false,
  speaks = true,
}: ClockProps) {
  const t = useT()
  const reading = readClock(remainingMs, totalMs, paused)
  useSpokenMoments(reading, speaks, t)
  const { stroke, ...defaults } = looks[look]
  const radius = 50 - stroke / 2
  const around = 2 * Math.PI * radius
  return (
    <span
      role="timer"
      className={classes(styles.clock, styles[look], styles[reading.state], onPlane && styles.onPlane)}
      data-state={reading.state}
      style={{ '--clock-size': size ?? defaults.size, '--clock-digits': digitSize ?? defaults.digits }}
    >
      <svg className={styles.drawing} viewBox="0 0 100 100" aria-hidden="true" style={{ '--clock-stroke': stroke }}>
        <g transform="rotate(-90 50 50)">
          <circle className={styles.track} cx={50} cy={50} r={radius} />
          <circle
            className={styles.arc}
            cx={50}
            cy={50}
            r={radius}
            strokeDasharray={reading.state === 'paused' ? undefined : `${around * reading.share} ${around}`}
          />
        </g>
        {Array.from({ length: seatCount }, (_, index) => {
          const at = seatPoint(index, seatCount, radius, { x: 50, y: 50 })
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its place
          return <circle key={index} className={styles.seat} cx={at.x} cy={at.y} r={1.5} />
        })}
      </svg>
      <span className={styles.digits} aria-hidden="true">
        {reading.digits}
      </span>
      <VisuallyHidden>{clockInWords(reading, t)}</VisuallyHidden>
    </span>
  )
}

function clockInWords({ state, seconds }: ClockReading, t: Translate): string {
  const parts = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  if (state === 'overTime') return tidy(t('common.clock.over', parts))
  const left = seconds === 0 ? t('common.clock.ended') : tidy(t('common.clock.left', parts))
  return state === 'paused' ? t('common.clock.pausedAt', { left }) : left
}

/** A zero part leaves a space behind. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Two minutes, one minute, the end: said once each, and not when the page opens late. */
function useSpokenMoments({ state, seconds }: ClockReading, speaks: boolean, t: Translate): void {
  const before = useRef<number | null>(null)
  useEffect(() => {
    const now = state === 'overTime' ? 0 : seconds
    const moment = before.current === null || state === 'paused' ? null : passedMoment(before.current, now)
    before.current = now
    if (!speaks || moment === null) return
    if (moment === 120) announce(t('common.clock.announceTwoMinutes'))
    if (moment === 60) announce(t('common.clock.announceOneMinute'))
    if (moment === 0) announce(t('common.clock.announceEnd'))
  }, [seconds, state, speaks, t])
}
