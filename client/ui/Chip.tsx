import type { ReactNode } from 'react'
import styles from './Chip.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export interface ChipProps {
  readonly children: ReactNode
  /** `do` and `dont` bring their own tick and cross: never colour alone. */
  readonly tone?: 'quiet' | 'line' | 'now' | 'notice' | 'do' | 'dont' | undefined
  readonly icon?: IconName | undefined
  readonly className?: string | undefined
}

const toneIcons: Partial<Record<NonNullable<ChipProps['tone']>, IconName>> = { do: 'check', dont: 'cross' }

/** A short label. Text only, never a control by itself. */
export function Chip({ children, tone = 'quiet', icon, className }: ChipProps) {
  const shown = icon ?? toneIcons[tone]
  return (
    <span className={classes(styles.chip, styles[tone], className)}>
      {shown && <Icon name={shown} size="1.1em" />}
      {children}
    </span>
  )
}
