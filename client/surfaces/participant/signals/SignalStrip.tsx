import { useT } from '../../../i18n/useT.ts'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/iconPaths.ts'
import styles from './Signals.module.css'
import { useSignals } from './useSignals.ts'

/** Below the page: ready, slower, faster. The facilitator sees how many, never who. */
export function SignalStrip() {
  const t = useT()
  const { isReady, pace, toggleReady, setPace } = useSignals()
  return (
    <section className={styles.strip} aria-label={t('participant.signal.title')}>
      <Toggle icon="check" isOn={isReady} onClick={toggleReady}>
        {t('participant.signal.ready')}
      </Toggle>
      <Toggle icon="minus" isOn={pace === 'slower'} onClick={() => setPace('slower')}>
        {t('participant.signal.slower')}
      </Toggle>
      <Toggle icon="plus" isOn={pace === 'faster'} onClick={() => setPace('faster')}>
        {t('participant.signal.faster')}
      </Toggle>
      <p className={styles.who}>{t('participant.signal.who')}</p>
    </section>
  )
}

interface ToggleProps {
  readonly icon: IconName
  readonly isOn: boolean
  readonly onClick: () => void
  readonly children: string
}

function Toggle({ icon, isOn, onClick, children }: ToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={isOn} onClick={onClick}>
      <Icon name={icon} />
      {children}
    </button>
  )
}
