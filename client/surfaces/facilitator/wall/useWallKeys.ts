import type { ConsoleAction } from '../consoleKeys.ts'
import { useKeysSetting } from '../keysSetting.ts'
import { useConsoleKeys } from '../useConsoleKeys.ts'
import { useWallControl } from './useWallControl.ts'

const wallKeys: ReadonlySet<ConsoleAction> = new Set(['blank', 'freeze'])

/** The keys of the screen where no session runs yet: the others have nothing to do there. */
export function useWallKeys(): void {
  const areKeysOn = useKeysSetting()
  const { isBlank, isFrozen, setBlank, setFrozen } = useWallControl()
  useConsoleKeys(
    areKeysOn,
    (meaning) => {
      if (meaning.type !== 'action') return
      if (meaning.action === 'blank') setBlank(!isBlank)
      if (meaning.action === 'freeze') setFrozen(!isFrozen)
    },
    wallKeys,
  )
}
