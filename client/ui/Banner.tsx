import type { ReactNode } from 'react'
import styles from './Banner.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export interface BannerProps {
  /** In bold, first: “Geen verbinding.” */
  readonly title?: string | undefined
  readonly children?: ReactNode
  readonly tone?: 'info' | 'warning' | undefined
  readonly icon?: IconName | undefined
  /** A button that answers it. */
  readonly action?: ReactNode
  /** Inside a page rather than from edge to edge. */
  readonly isRounded?: boolean | undefined
  /** Off for a banner that is part of the page from the start. */
  readonly isLive?: boolean | undefined
}

/** News that stays: no connection, a new phase, what happens to your data. Part of the flow, never over the focus. */
export function Banner({
  title,
  children,
  tone = 'info',
  icon,
  action,
  isRounded = false,
  isLive = true,
}: BannerProps) {
  return (
    <div
      className={classes(styles.banner, styles[tone], isRounded && styles.rounded)}
      role={isLive ? 'status' : undefined}
    >
      {icon && <Icon name={icon} size="24px" className={styles.icon} />}
      <div className={styles.words}>
        {title && <b>{title} </b>}
        {children}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
