import { useEffect, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import styles from './Console.module.css'
import { ConsoleNotices } from './ConsoleNotices.tsx'
import type { ConsoleAction } from './consoleKeys.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { useKeysSetting } from './keysSetting.ts'
import { LeadBar } from './lead/LeadBar.tsx'
import { ParkDialog } from './parking/ParkDialog.tsx'
import { PlanProvider } from './plan/PlanContext.tsx'
import { RunMode } from './RunMode.tsx'
import { RehearsalBar } from './rehearsal/RehearsalBar.tsx'
import { StartPage } from './StartPage.tsx'
import { TopBar } from './TopBar.tsx'
import { UndoProvider, useUndo } from './undo/UndoContext.tsx'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useRoom } from './useRoom.ts'
import { WallNotices } from './wall/WallNotices.tsx'

/** The facilitator's page: preparing before a session, leading while one runs; taking back and the plan belong to both. */
export function Console() {
  const view = useView('facilitator', (current) => current)
  return (
    <UndoProvider>
      <PlanProvider view={view}>
        <Page />
      </PlanProvider>
    </UndoProvider>
  )
}

/** While a session runs it has these keys among its own. */
const toolKeys: ReadonlySet<ConsoleAction> = new Set<ConsoleAction>(['undo', 'park'])

function Page() {
  const t = useT()
  const pick = usePick()
  const room = useRoom()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [isParking, setIsParking] = useState(false)
  const { undoLast } = useUndo()
  const areKeysOn = useKeysSetting()
  const { isRunning, isRehearsal, title, programmeTitle } = useView('facilitator', (view) => ({
    isRunning: view.session?.status === 'running' && view.now !== null,
    isRehearsal: view.programme.isRehearsal,
    title: view.now?.title ?? null,
    programmeTitle: view.programme.title,
  }))
  const shownTitle = pick(title ?? programmeTitle)
  useEffect(() => {
    document.title = t('facilitator.pageTitle', { title: shownTitle })
  }, [t, shownTitle])
  const openHelp = (): void => setIsHelpOpen(true)
  const park = (): void => setIsParking(true)
  useConsoleKeys(
    areKeysOn && !isRunning,
    (meaning) => {
      if (meaning.type === 'action') (meaning.action === 'park' ? park : undoLast)()
    },
    toolKeys,
  )
  return (
    <div className={styles.console}>
      <TopBar onHelp={openHelp} onPark={park} />
      <div>
        {isRehearsal && <RehearsalBar />}
        <LeadBar />
        <ConsoleNotices />
        <WallNotices />
      </div>
      {isRunning ? <RunMode room={room} onHelp={openHelp} onPark={park} /> : <StartPage room={room} onPark={park} />}
      {isParking && <ParkDialog onClose={() => setIsParking(false)} />}
      <HelpDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}
