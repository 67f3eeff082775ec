import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { LiveRegion } from '../../../ui/LiveRegion.tsx'
import { Logo } from '../../../ui/Logo.tsx'
import { ToastRegion } from '../../../ui/ToastRegion.tsx'
import { PhoneFrame } from '../shell/PhoneFrame.tsx'
import styles from './Door.module.css'
import { DoorLanguage } from './DoorLanguage.tsx'

interface DoorFrameProps {
  /** At the right of the header: the code that was recognised. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The page before somebody has a seat. */
export function DoorFrame({ aside, children }: DoorFrameProps) {
  return (
    <PhoneFrame
      top={
        <div className={styles.header}>
          <Link href="/" className={styles.home}>
            <Logo size="30px" />
          </Link>
          <div className={styles.aside}>
            {aside}
            <DoorLanguage />
          </div>
        </div>
      }
    >
      {children}
      <ToastRegion />
      <LiveRegion />
    </PhoneFrame>
  )
}
