import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWallControl } from './useWallControl.ts'
import styles from './WallPanel.module.css'

/** Dark and still: the two that must be at hand at any moment, each with its key. */
export function WallToggles() {
  const t = useT()
  const wall = useWallControl()
  return (
    <NeedsLead>
      <div className={styles.toggles}>
        <Button
          className={styles.toggle}
          icon={wall.isBlank ? 'eye' : 'eyeOff'}
          onClick={() => wall.setBlank(!wall.isBlank)}
        >
          {t(wall.isBlank ? 'screens.blankOff' : 'screens.blank')} <kbd className={styles.key}>B</kbd>
        </Button>
        <Button
          className={styles.toggle}
          look={wall.isFrozen ? 'primary' : 'secondary'}
          icon={wall.isFrozen ? 'screen' : 'pause'}
          onClick={() => wall.setFrozen(!wall.isFrozen)}
        >
          {t(wall.isFrozen ? 'screens.freezeOff' : 'screens.freeze')} <kbd className={styles.key}>F</kbd>
        </Button>
      </div>
    </NeedsLead>
  )
}
