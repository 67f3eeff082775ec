import { useEffect, useRef, useState } from 'react'
import { useMine } from '../../../store/live.tsx'
import { letToastsGo } from '../../../ui/toasts.ts'
import { useRememberFrozen } from '../cards/useTaking.ts'
import { SignalStrip } from '../signals/SignalStrip.tsx'
import { Announcements } from './Announcements.tsx'
import { Face } from './Face.tsx'
import { Menu, type MenuPage } from './Menu.tsx'
import { Notices } from './Notices.tsx'
import { PhoneFrame } from './PhoneFrame.tsx'
import { PhoneHeader } from './PhoneHeader.tsx'
import { ProxyBanner } from './ProxyBanner.tsx'
import styles from './Shell.module.css'
import { SpotlightNews } from './SpotlightNews.tsx'
import { useRoom } from './useRoom.ts'
import { WaitingPage } from './WaitingPage.tsx'

/** The phone in the room: header, news, the running activity, the menu. */
export function Shell() {
  const { room, isBehind, follow } = useRoom()
  const me = useMine((mine) => mine.seat)
  useTopOfNewStep(room?.now.activityId)
  useRememberFrozen()
  const [menuPage, setMenuPage] = useState<MenuPage | null>(null)
  return (
    <PhoneFrame
      top={
        <>
          <ProxyBanner me={me} />
          <PhoneHeader room={room} me={me} onMenu={() => setMenuPage('menu')} />
          <Announcements room={room} isBehind={isBehind} onFollow={follow} />
        </>
      }
      news={
        <>
          <SpotlightNews />
          <Notices isBehind={isBehind} onOpen={setMenuPage} />
        </>
      }
    >
      <div className={styles.step} key={room?.now.activityId ?? 'waiting'}>
        {room ? <Face room={room} me={me} /> : <WaitingPage />}
        {room && hasSignals(room.activity.kind) && <SignalStrip />}
      </div>
      <Menu page={menuPage} onGo={setMenuPage} onClose={() => setMenuPage(null)} />
    </PhoneFrame>
  )
}

/** Nobody is ready with arriving, or with coffee. */
const hasSignals = (kind: string): boolean => kind !== 'lobby' && kind !== 'break'

/** A new step is read from its top. Not the first one: a reload stays where it was. */
function useTopOfNewStep(activityId: string | undefined): void {
  const before = useRef(activityId)
  useEffect(() => {
    if (before.current === activityId) return
    before.current = activityId
    window.scrollTo(0, 0)
    letToastsGo()
  }, [activityId])
}
