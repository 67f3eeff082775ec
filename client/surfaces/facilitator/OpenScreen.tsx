import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import text from '../../ui/text.module.css'
import styles from './OpenScreen.module.css'
import type { ScreenOpener } from './useOpenScreen.ts'

/** Opens the projector's page; what went wrong stands right below it. */
export function OpenScreen({ screen }: { readonly screen: ScreenOpener }) {
  const t = useT()
  return (
    <div className={styles.open}>
      <Button
        icon="screen"
        isBusy={screen.state === 'opening'}
        busyText={t('facilitator.see.opening')}
        onClick={() => screen.open()}
      >
        {t('facilitator.see.openScreen')}
      </Button>
      <div className={text.hint} role="status">
        {screen.state === 'failed' ? (
          t('facilitator.see.failed')
        ) : screen.state === 'blocked' && screen.url !== null ? (
          <>
            {t('facilitator.see.blocked')}{' '}
            <a href={screen.url} target="_blank" rel="noreferrer">
              {t('facilitator.see.blockedLink')}
            </a>
          </>
        ) : (
          t('facilitator.see.openScreenHint')
        )}
      </div>
    </div>
  )
}
