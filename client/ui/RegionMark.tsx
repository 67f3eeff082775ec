import { useT } from '../i18n/useT.ts'
import { classes } from './classes.ts'
import { MarkGlyph } from './MarkGlyph.tsx'
import styles from './RegionMark.module.css'
import { fullName, type RegionIdentity } from './regionIdentity.ts'

export interface RegionMarkProps {
  readonly region: RegionIdentity
  /** Any CSS length; a number is px. The ring of `isYou` falls inside it. */
  readonly size?: string | number | undefined
  readonly state?: 'here' | 'notYet' | undefined
  readonly isYou?: boolean | undefined
  /** Draws the keyline that a mark needs on a green plane. */
  readonly onPlane?: boolean | undefined
  /** True when the name stands beside it: then a screen reader skips the drawing. */
  readonly isDecorative?: boolean | undefined
  readonly className?: string | undefined
}

/** A region's mark: shape × colour × letters. Named “provincie Limburg” unless the name follows. */
export function RegionMark({
  region,
  size = 40,
  state = 'here',
  isYou = false,
  onPlane = false,
  isDecorative = false,
  className,
}: RegionMarkProps) {
  const t = useT()
  const isAway = state === 'notYet'
  const full = fullName(region)
  const name = isYou
    ? t('common.region.you', { region: full })
    : isAway
      ? t('common.region.notYet', { region: full })
      : full
  const glyph = <MarkGlyph seat={region.seat} letters={region.letters} isAway={isAway} />
  return (
    <svg
      className={classes(styles.mark, onPlane && styles.onPlane, className)}
      viewBox={isYou ? '0 0 72 72' : '0 0 48 48'}
      style={{ '--mark-size': typeof size === 'number' ? `${size}px` : size }}
      role="img"
      aria-label={name}
      aria-hidden={isDecorative || undefined}
    >
      {isYou ? (
        <>
          <circle className={styles.you} cx={36} cy={36} r={34} />
          <g transform="translate(14.4 13.4) scale(.9)">{glyph}</g>
        </>
      ) : (
        glyph
      )}
    </svg>
  )
}
