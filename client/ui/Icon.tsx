import { classes } from './classes.ts'
import styles from './Icon.module.css'
import { type IconName, iconPaths } from './iconPaths.ts'

export interface IconProps {
  readonly name: IconName
  /** Any CSS length; 1.25 of the text around it by default. */
  readonly size?: string | undefined
  readonly className?: string | undefined
}

/** A line icon in the colour of the text. Always decoration: the word beside it says what it means. */
export function Icon({ name, size, className }: IconProps) {
  return (
    <svg
      className={classes(styles.icon, className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={{ '--icon-size': size }}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
