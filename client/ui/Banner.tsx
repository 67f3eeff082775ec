import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { announce } from './announcer.ts'
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
  /** Said aloud when it comes and when its words change. Off for a banner that is part of the page from the start. */
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
  const words = useSpokenWords(isLive)
  return (
    <div className={classes(styles.banner, styles[tone], isRounded && styles.rounded)}>
      {icon && <Icon name={icon} size="24px" className={styles.icon} />}
      <div className={styles.words} ref={words}>
        {title && <b>{title} </b>}
        {children}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}

/** Through the page's one voice: a live region of its own would be silent behind a dialog. */
function useSpokenWords(isLive: boolean): RefObject<HTMLDivElement | null> {
  const words = useRef<HTMLDivElement>(null)
  const said = useRef('')
  useEffect(() => {
    const text = words.current?.textContent.trim() ?? ''
    if (!isLive || text === said.current) return
    said.current = text
    announce(text)
  })
  return words
}
