import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './TimeButtons.module.css'

interface TimeButtonsProps {
  readonly isPaused: boolean
  readonly onPause: () => void
  readonly onAdd: (minutes: number) => void
  /** The other two are under the thumb already. */
  readonly isShort?: boolean
}

export function TimeButtons({ isPaused, onPause, onAdd, isShort = false }: TimeButtonsProps) {
  const t = useT()
  return (
    <div className={styles.buttons}>
      {!isShort && (
        <>
          <Button icon={isPaused ? 'right' : 'pause'} onClick={onPause}>
            {t(isPaused ? 'facilitator.clock.resume' : 'facilitator.clock.pause')}
          </Button>
          <Button label={t('facilitator.clock.addOneLong')} onClick={() => onAdd(1)}>
            {t('facilitator.clock.addOne')}
          </Button>
        </>
      )}
      <Button label={t('facilitator.clock.addFiveLong')} onClick={() => onAdd(5)}>
        {t('facilitator.clock.addFive')}
      </Button>
    </div>
  )
}
