import { type ReactNode, useEffect } from 'react'
import { useT } from '../../i18n/useT.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { Logo } from '../../ui/Logo.tsx'
import styles from './OrganiserFrame.module.css'

interface OrganiserFrameProps {
  readonly pageTitle: string
  readonly children: ReactNode
}

/** The bar and the page of everything before a session. */
export function OrganiserFrame({ pageTitle, children }: OrganiserFrameProps) {
  const t = useT()
  useEffect(() => {
    document.title = pageTitle
  }, [pageTitle])
  return (
    <div className={styles.page} data-face="phone">
      <header className={styles.bar}>
        <a className={styles.home} href="/" aria-label={t('common.appName')}>
          <Logo />
        </a>
        <LanguageSwitch isLegendHidden />
      </header>
      {children}
      <LiveRegion />
    </div>
  )
}
