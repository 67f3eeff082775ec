import { useT } from '../../i18n/useT.ts'
import { Logo } from '../../ui/Logo.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './BlankScreen.module.css'

/** Nothing to look at: eyes go to whoever speaks. One faint mark says that the projector is on. */
export function BlankScreen() {
  const t = useT()
  return (
    <main className={styles.screen} data-theme="dark">
      <h1>
        <VisuallyHidden>{t('projector.blank.title')}</VisuallyHidden>
      </h1>
      <span className={styles.mark} aria-hidden="true">
        <Logo size="3vh" hasWord={false} isSmall />
      </span>
    </main>
  )
}
