import { classes } from './classes.ts'
import { markDesign, markText } from './markShapes.ts'
import styles from './RegionMark.module.css'

export interface MarkGlyphProps {
  readonly seat: number
  readonly letters: string
  /** Not here yet: hollow, with a dashed edge. */
  readonly isAway?: boolean | undefined
}

/** A mark's shapes in a 48 × 48 box, to be placed inside a bigger drawing. Has no name of its own. */
export function MarkGlyph({ seat, letters, isAway = false }: MarkGlyphProps) {
  const design = markDesign(seat)
  const text = markText(design)
  const hue = `var(--kr-r${design.hue})`
  const isOutline = design.fill === 'outline'
  const ink = isOutline ? 'var(--kr-ink)' : `var(--kr-on-r${design.hue})`
  return (
    <g className={classes(styles.glyph, isAway && styles.away)}>
      <path
        className={classes(styles.shape, isOutline && styles.outline)}
        d={design.shape.path}
        fill={isOutline ? 'var(--kr-surface)' : hue}
        stroke={isOutline ? hue : undefined}
        transform={isOutline ? aboutCentre(0.91) : undefined}
      />
      {design.fill === 'keyline' && !isAway && (
        <path
          d={design.shape.path}
          fill="none"
          stroke={ink}
          strokeWidth={2.2}
          transform={aboutCentre(design.shape.innerScale)}
        />
      )}
      <text className={styles.letters} x={text.x} y={text.y} fontSize={text.size} fill={ink}>
        {letters}
      </text>
    </g>
  )
}

const aboutCentre = (scale: number): string => `translate(24 24) scale(${scale}) translate(-24 -24)`
