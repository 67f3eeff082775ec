import { useSyncExternalStore } from 'react'
import { setLocale } from '../../i18n/translator.ts'
import { useLocale, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './WallControls.module.css'
import type { WallTheme } from './wallTheme.ts'

export interface WallControlsProps {
  readonly theme: WallTheme
  readonly isHidden: boolean
  readonly onTheme: (theme: WallTheme) => void
}

/** For who sets up the projector; gone as soon as the pointer rests. */
export function WallControls({ theme, isHidden, onTheme }: WallControlsProps) {
  const t = useT()
  const locale = useLocale()
  const isFullScreen = useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement !== null)
  const other = theme === 'light' ? 'dark' : 'light'
  return (
    <section
      aria-label={t('projector.controls.label')}
      className={styles.controls}
      data-hidden={isHidden || undefined}
      data-face="console"
    >
      <Button onClick={() => onTheme(other)}>{t(`projector.controls.${other}`)}</Button>
      <Button onClick={() => void setLocale(locale === 'nl' ? 'en' : 'nl').catch(() => {})}>
        {t('projector.controls.language')}
      </Button>
      {document.fullscreenEnabled && !isFullScreen && (
        <Button
          look="primary"
          icon="screen"
          onClick={() => void document.documentElement.requestFullscreen().catch(() => {})}
        >
          {t('projector.controls.fullScreen')}
        </Button>
      )}
    </section>
  )
}

function onFullScreenChange(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
