import { classes } from './classes.ts'
import styles from './Dots.module.css'

export type DotKind = 'process' | 'content'

export interface DotsProps {
  readonly kind: DotKind
  /** Filled ones, drawn first. */
  readonly filled: number
  readonly total?: number | undefined
  /** Any CSS length. */
  readonly size?: string | undefined
  /** Without it the dots are decoration, and words beside them say the number. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

/** Voting dots: process ● and content ◆ differ by shape and colour. Hollow is spent. */
export function Dots({ kind, filled, total = filled, size, label, className }: DotsProps) {
  const dots = Array.from({ length: Math.max(filled, total) }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
    <Dot key={index} kind={kind} isSpent={index >= filled} size={size} />
  ))
  return label ? (
    <span className={classes(styles.dots, className)} role="img" aria-label={label}>
      {dots}
    </span>
  ) : (
    <span className={classes(styles.dots, className)} aria-hidden="true">
      {dots}
    </span>
  )
}

interface DotProps {
  readonly kind: DotKind
  readonly isSpent?: boolean | undefined
  readonly size?: string | undefined
  /** Its kind in words, where no heading says it. */
  readonly label?: string | undefined
}

/** One dot, also as the sign of its kind before a heading. */
export function Dot({ kind, isSpent = false, size, label }: DotProps) {
  const look = classes(kind === 'process' ? styles.process : styles.content, isSpent && styles.spent)
  return (
    <svg
      className={styles.dot}
      viewBox="0 0 18 18"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      style={{ '--dot-size': size }}
    >
      {kind === 'process' ? (
        <circle className={look} cx={9} cy={9} r={8} />
      ) : (
        <path className={look} d="M9 0.2L17.8 9L9 17.8L0.2 9z" />
      )}
    </svg>
  )
}
