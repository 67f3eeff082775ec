import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useT } from '../../../i18n/useT.ts'
import { Switch } from '../../../ui/Switch.tsx'
import type { ScreenOpener } from '../useOpenScreen.ts'
import { AddScreen } from './AddScreen.tsx'
import { ScreenList } from './ScreenList.tsx'
import { useWallControl } from './useWallControl.ts'

/** Each screen with what it shows, one more, and whether they count heads. */
export function WallPanel({ screen }: { readonly screen: ScreenOpener }) {
  const t = useT()
  const wall = useWallControl()
  return (
    <>
      <NeedsLead>
        <ScreenList onScene={wall.setScene} />
      </NeedsLead>
      <AddScreen screen={screen} />
      <NeedsLead>
        <Switch
          label={t('screens.hideCount')}
          description={t('screens.hideCountHint')}
          isOn={wall.isCountHidden}
          onChange={wall.setCountHidden}
        />
      </NeedsLead>
    </>
  )
}
