import type { AnchorHTMLAttributes, Ref } from 'react'
import styles from './Button.module.css'
import type { ButtonLook } from './Button.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: ButtonLook | undefined
  readonly isBig?: boolean | undefined
  readonly isBlock?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly ref?: Ref<HTMLAnchorElement> | undefined
}

/** A link that looks like a button: it goes somewhere (a page, a file, tel:, mailto:) instead of doing something. */
export function LinkButton({
  look = 'secondary',
  isBig = false,
  isBlock = false,
  icon,
  className,
  children,
  ...anchor
}: LinkButtonProps) {
  return (
    <a
      {...anchor}
      className={classes(styles.button, styles[look], isBig && styles.big, isBlock && styles.block, className)}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}
