import { type ReactNode, useState } from 'react'
import { useAddressLocale } from './useAddressLocale.ts'
import { useIdle } from './useIdle.ts'
import { WallControls } from './WallControls.tsx'
import styles from './WallRoot.module.css'
import { rememberWallTheme, storedWallTheme } from './wallTheme.ts'

/** The sheet that everything is drawn on: scale and theme of the wall, and controls that hide with the pointer. */
export function WallRoot({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState(storedWallTheme)
  const isIdle = useIdle()
  useAddressLocale()
  return (
    <div data-face="wall" data-theme={theme} data-idle={isIdle || undefined} className={styles.wall}>
      {children}
      <WallControls
        theme={theme}
        isHidden={isIdle}
        onTheme={(next) => {
          setTheme(next)
          rememberWallTheme(next)
        }}
      />
    </div>
  )
}
