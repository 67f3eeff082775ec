import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import type { ScreenOpener } from '../useOpenScreen.ts'
import { AddScreen } from './AddScreen.tsx'
import { ScreenList } from './ScreenList.tsx'
import { useWallControl } from './useWallControl.ts'
import styles from './WallPanel.module.css'

/** Dark, still, without a head count; and each screen with what it shows. */
export function WallPanel({ screen }: { readonly screen: ScreenOpener }) {
  const t = useT()
  const wall = useWallControl()
  return (
    <>
      <h2>{t('screens.title')}</h2>
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
        <Switch
          label={t('screens.hideCount')}
          description={t('screens.hideCountHint')}
          isOn={wall.isCountHidden}
          onChange={wall.setCountHidden}
        />
        <ScreenList onScene={wall.setScene} />
      </NeedsLead>
      <AddScreen screen={screen} />
    </>
  )
}
