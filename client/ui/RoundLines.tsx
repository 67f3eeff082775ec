import { useT } from '../i18n/useT.ts'
import { classes } from './classes.ts'
import styles from './Round.module.css'
import { fullName } from './regionIdentity.ts'
import { chord } from './ringGeometry.ts'
import type { RoundLayout } from './roundLayout.ts'

/** A line between two seats: `learner` learns from `source`. Nothing else is ever drawn as a line. */
export interface RoundLink {
  readonly source: number
  readonly learner: number
  /** `now` is the one that is being talked about, `soft` fades to the back. */
  readonly state?: 'plain' | 'now' | 'soft' | undefined
}

interface RoundLinesProps {
  readonly layout: RoundLayout
  readonly links: readonly RoundLink[]
  readonly hasArrows: boolean
  readonly draws: boolean
}

/** The learning lines of a round. The highlighted one comes last, so that it lies on top. */
export function RoundLines({ layout, links, hasArrows, draws }: RoundLinesProps) {
  const t = useT()
  const places = new Map(layout.seats.map((seat) => [seat.region.seat, seat] as const))
  const ordered = links.toSorted((a, b) => Number(a.state === 'now') - Number(b.state === 'now'))
  const scale = layout.isCrowded ? 0.7 : 1
  return ordered.map((link) => {
    const source = places.get(link.source)
    const learner = places.get(link.learner)
    if (!source || !learner) return null
    const isNow = link.state === 'now'
    const width = (isNow ? 4.8 : 1.8) * scale
    const { line, head } = chord(source.at, learner.at, {
      gap: layout.mark * (layout.isCrowded ? 0.66 : isNow ? 0.8 : 0.72),
      width,
      hasArrow: hasArrows,
      bendTo: layout.isCrowded ? layout.centre : undefined,
    })
    return (
      <g
        key={`${link.source}-${link.learner}`}
        className={classes(styles.link, isNow && styles.now, link.state === 'soft' && styles.soft)}
        strokeWidth={width}
        data-draws={draws || undefined}
      >
        <title>{t('common.round.link', { learner: fullName(learner.region), source: fullName(source.region) })}</title>
        <path d={line} pathLength={1} className={styles.line} />
        {head && <path d={head} className={styles.head} />}
      </g>
    )
  })
}
