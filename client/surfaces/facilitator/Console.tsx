import { useEffect, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import styles from './Console.module.css'
import { ConsoleNotices } from './ConsoleNotices.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { RunMode } from './RunMode.tsx'
import { RehearsalBar } from './rehearsal/RehearsalBar.tsx'
import { StartPage } from './StartPage.tsx'
import { TopBar } from './TopBar.tsx'
import { useRoom } from './useRoom.ts'
import { WallNotices } from './wall/WallNotices.tsx'

/** The facilitator's page: preparing before a session, leading while one runs. */
export function Console() {
  const t = useT()
  const pick = usePick()
  const room = useRoom()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
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
  return (
    <div className={styles.console}>
      <TopBar onHelp={openHelp} />
      <div>
        {isRehearsal && <RehearsalBar />}
        <ConsoleNotices />
      <WallNotices />
      </div>
      {isRunning ? <RunMode room={room} onHelp={openHelp} /> : <StartPage room={room} />}
      <HelpDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}
