import type { ReactNode } from 'react'
import { callSign } from '../../../../shared/programme/callSign.ts'
import { remainingMs } from '../../../../shared/programme/remaining.ts'
import type { MineView } from '../../../../shared/programme/views.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useStatus, useView } from '../../../store/live.tsx'
import { useServerNow } from '../../../store/serverNow.ts'
import { Clock } from '../../../ui/Clock.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MiniRound } from '../../../ui/MiniRound.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './Shell.module.css'
import type { Room } from './useRoom.ts'

interface PhoneHeaderProps {
  readonly room: Room | null
  readonly me: MineView['seat']
  readonly onMenu: () => void
  /** Before the menu. */
  readonly children?: ReactNode
}

/** Your seat in a small round, the step, the time that is left, the menu. */
export function PhoneHeader({ room, me, onMenu, children }: PhoneHeaderProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { regions, order } = useView('participant', (view) => ({ regions: view.regions, order: view.regionOrder }))
  const { connection } = useStatus()
  const own = regions[me.regionId]
  const title = room && room.activity.kind !== 'lobby' ? pick(room.now.title) : t('participant.shell.atTheTable')
  usePageTitle(room ? pick(room.now.title) : title)
  const isOffline = connection === 'reconnecting'
  const isLobby = !room || room.activity.kind === 'lobby'
  return (
    <div className={styles.header}>
      {own && (
        <MiniRound own={identify(own)} seats={order.flatMap((id) => regions[id]?.seat ?? [])} isOffline={isOffline} />
      )}
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {isOffline ? (
          <span className={classes(styles.sub, styles.offline)}>{t('common.status.offline')}</span>
        ) : (
          <span className={styles.sub}>
            {isLobby
              ? own &&
                (me.name === null
                  ? t('participant.shell.youAre', { who: callSign(own, me) })
                  : `${me.name}, ${fullName(identify(own))}`)
              : t('participant.shell.step', { number: room.now.number, count: room.now.count })}
          </span>
        )}
      </div>
      {room && !isLobby && room.now.timer.totalMs > 0 && (
        <span className={styles.clock}>
          <HeaderClock timer={room.now.timer} />
        </span>
      )}
      {children}
      <button type="button" className={styles.menu} onClick={onMenu} aria-haspopup="dialog">
        <Icon name="more" size="22px" />
        {t('participant.menu.title')}
      </button>
    </div>
  )
}

function HeaderClock({ timer }: { readonly timer: Room['now']['timer'] }) {
  const now = useServerNow(1000)
  return (
    <Clock look="header" remainingMs={remainingMs(timer, now)} totalMs={timer.totalMs} paused={timer.endsAt === null} />
  )
}
