import { useT } from '../../../i18n/useT.ts'
import { announce } from '../../../ui/announcer.ts'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { useDevice } from '../device.ts'
import type { KnownSeat } from '../door/seatMemory.ts'
import styles from './Sharing.module.css'
import { usePersonHere } from './usePersonHere.ts'

interface PersonButtonProps {
  readonly place: number
  readonly seat: KnownSeat
  readonly isCurrent: boolean
  readonly onGo?: () => void
}

/** Somebody at this device, to go on as. */
export function PersonButton({ place, seat, isCurrent, onGo }: PersonButtonProps) {
  const t = useT()
  const { goTo } = useDevice()
  const { region, who, pending, notCounted } = usePersonHere(place, seat)
  const news =
    notCounted > 0
      ? t('sharing.notCounted', { count: notCounted })
      : pending > 0
        ? t('sharing.waiting', { count: pending })
        : null
  const go = (): void => {
    onGo?.()
    if (isCurrent) return
    goTo(place)
    announce(t('sharing.switched', { who }))
  }
  return (
    <button
      type="button"
      className={classes(styles.person, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      onClick={go}
    >
      {region ? <RegionMark region={region} size={30} isDecorative /> : <Icon name="person" size="30px" />}
      <span className={styles.words}>
        <bdi className={styles.who}>{who}</bdi>
        {news !== null && <span className={styles.news}>{news}</span>}
      </span>
      {isCurrent && <Icon name="check" size="20px" />}
    </button>
  )
}
