import { Suspense, useEffect, useRef, useState } from 'react'
import { hasSignals } from '../../../activities/loadFace.ts'
import { useMine } from '../../../store/live.tsx'
import { letToastsGo } from '../../../ui/toasts.ts'
import { useRememberFrozen } from '../cards/useTaking.ts'
import { lazyLater } from '../later/lazyLater.ts'
import { lazyLibrary } from '../library/loadLibrary.ts'
import { Announcements } from './Announcements.tsx'
import { Face } from './Face.tsx'
import type { MenuPage } from './Menu.tsx'
import { Notices } from './Notices.tsx'
import { PhoneFrame } from './PhoneFrame.tsx'
import { PhoneHeader } from './PhoneHeader.tsx'
import { ProxyBanner } from './ProxyBanner.tsx'
import styles from './Shell.module.css'
import { useRoom } from './useRoom.ts'

const Library = lazyLibrary(() => import('../library/Library.tsx'), 'Library')
const LibraryButton = lazyLater('LibraryButton')
const Menu = lazyLater('Menu')
const PulseCard = lazyLater('PulseCard')
const SeatNews = lazyLater('SeatNews')
const SignalStrip = lazyLater('SignalStrip')
const SpotlightNews = lazyLater('SpotlightNews')
const WaitingPage = lazyLater('WaitingPage')

/** The phone in the room: header, news, the running activity, the menu. */
export function Shell() {
  const { room, isBehind, follow } = useRoom()
  const me = useMine((mine) => mine.seat)
  const [isReading, setReading] = useState(false)
  useTopOfNewStep(room?.now.activityId, isReading)
  useRememberFrozen()
  const [menuPage, setMenuPage] = useState<MenuPage | null>(null)
  return (
    <PhoneFrame
      top={
        <>
          <ProxyBanner me={me} />
          <PhoneHeader room={room} me={me} onMenu={() => setMenuPage('menu')}>
            <Suspense>
              <LibraryButton isOpen={isReading} onToggle={setReading} />
            </Suspense>
          </PhoneHeader>
          <Announcements room={room} isBehind={isBehind} onFollow={follow} />
        </>
      }
      news={
        <>
          <Notices isBehind={isBehind} onOpen={setMenuPage} />
          <Suspense>
            <SeatNews />
            <PulseCard />
            <SpotlightNews />
          </Suspense>
        </>
      }
    >
      <div className={styles.step} key={room?.now.activityId ?? 'waiting'} hidden={isReading}>
        {room && <Face room={room} me={me} />}
        <Suspense>
          {!room && <WaitingPage onOurRegion={() => setMenuPage('ourRegion')} />}
          {room && hasSignals(room.activity.kind) && <SignalStrip />}
        </Suspense>
      </div>
      <Suspense>
        {isReading && <Library onLeave={() => setReading(false)} />}
        <Menu page={menuPage} onGo={setMenuPage} onClose={() => setMenuPage(null)} />
      </Suspense>
    </PhoneFrame>
  )
}

/** A new step is read from its top. Not the first one: a reload stays where it was. Nor under who reads in the library. */
function useTopOfNewStep(activityId: string | undefined, isReading: boolean): void {
  const before = useRef(activityId)
  useEffect(() => {
    if (before.current === activityId) return
    before.current = activityId
    if (!isReading) window.scrollTo(0, 0)
    letToastsGo()
  }, [activityId, isReading])
}
