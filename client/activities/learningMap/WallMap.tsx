import { useMemo, useRef } from 'react'
import type { Region } from '../../../shared/programme/regions.ts'
import { useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { MarkGlyph } from '../../ui/MarkGlyph.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { BundledLine } from './bundledLines.ts'
import { layOutMap, lineBetween, type MapLayout, type MapSeat } from './mapLayout.ts'
import { useBoxInVh } from './useBoxInVh.ts'
import styles from './WallMap.module.css'

interface WallMapProps {
  /** In seat order. */
  readonly regions: readonly Region[]
  readonly lines: readonly BundledLine[]
  /** The line that everybody talks about, as `learner source`. */
  readonly lit: { readonly learnerId: string; readonly sourceId: string } | null
  readonly label: string
}

/** The round of marks with who learns from whom: every line points at the one who learns. */
export function WallMap({ regions, lines, lit, label }: WallMapProps) {
  const frame = useRef<HTMLDivElement>(null)
  const box = useBoxInVh(frame)
  const names = regions.map(({ shortName }) => shortName).join('\n')
  const layout = useMemo(() => (box === null ? null : layOutMap(names.split('\n'), box)), [names, box])
  const isLit = (id: string): boolean => lit !== null && (id === lit.learnerId || id === lit.sourceId)
  return (
    <div ref={frame} className={styles.frame}>
      {box !== null && layout !== null && (
        <svg className={styles.drawing} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
          <Lines layout={layout} regions={regions} lines={lines} lit={lit} />
          {regions.map((region, index) => {
            const seat = layout.seats[index]
            return seat && <Seat key={region.id} region={region} seat={seat} layout={layout} isLit={isLit(region.id)} />
          })}
        </svg>
      )}
    </div>
  )
}

interface LinesProps extends Pick<WallMapProps, 'regions' | 'lines' | 'lit'> {
  readonly layout: MapLayout
}

function Lines({ layout, regions, lines, lit }: LinesProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const places = new Map(regions.map(({ id }, index) => [id, index] as const))
  const pairs = new Set(lines.map(({ learnerId, sourceId }) => `${learnerId} ${sourceId}`))
  const isLit = ({ learnerId, sourceId }: BundledLine): boolean =>
    lit !== null && lit.learnerId === learnerId && lit.sourceId === sourceId
  // The lit one comes last, so that it lies on top.
  return lines
    .toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)))
    .map((line) => {
      const { learnerId, sourceId, arrows, isSuggested } = line
      const [source, learner] = [places.get(sourceId), places.get(learnerId)]
      if (source === undefined || learner === undefined) return null
      const isNow = isLit(line)
      const plain = (layout.isCrowded ? 0.34 : 0.44) + 0.2 * Math.min(3, arrows.length - 1)
      const width = isNow ? (layout.isCrowded ? 1 : 1.4) : plain
      const isPaired = pairs.has(`${sourceId} ${learnerId}`)
      const drawn = lineBetween(layout, source, learner, { width, isPaired })
      const [from, to] = [regions[source], regions[learner]]
      if (drawn === null || from === undefined || to === undefined) return null
      return (
        <g
          key={`${learnerId} ${sourceId}`}
          className={classes(styles.line, isNow && styles.now, lit !== null && !isNow && styles.soft)}
          strokeWidth={width}
          data-line={`${learnerId} ${sourceId}`}
        >
          <title>{t('common.round.link', { learner: fullName(identify(to)), source: fullName(identify(from)) })}</title>
          <path
            d={drawn.line}
            pathLength={isSuggested ? undefined : 1}
            className={isSuggested ? styles.dashed : styles.drawn}
          />
          <path d={drawn.head} className={styles.head} />
        </g>
      )
    })
}

interface SeatProps {
  readonly region: Region
  readonly seat: MapSeat
  readonly layout: MapLayout
  readonly isLit: boolean
}

function Seat({ region, seat: { at, mark, label }, layout: { fontSize }, isLit }: SeatProps) {
  const size = mark * (isLit ? 1.16 : 1)
  return (
    <g>
      <g transform={`translate(${at.x - size / 2} ${at.y - size / 2}) scale(${size / 48})`}>
        <MarkGlyph seat={region.seat} letters={region.letters} />
      </g>
      <text
        className={classes(styles.name, isLit && styles.litName)}
        x={label.at.x}
        y={label.at.y}
        fontSize={fontSize}
        textAnchor={label.anchor}
      >
        {label.text}
      </text>
    </g>
  )
}
