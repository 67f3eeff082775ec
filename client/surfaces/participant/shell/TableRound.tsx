import { useT } from '../../../i18n/useT.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { Round } from '../../../ui/Round.tsx'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import styles from './TableRound.module.css'

interface TableRoundProps {
  readonly title: string
  readonly text: string
}

/** The whole table, your seat in orange, and one line below it. */
export function TableRound({ title, text }: TableRoundProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const { regions, order, seated } = useView('participant', (view) => ({
    regions: view.regions,
    order: view.regionOrder,
    seated: view.seatedRegions,
  }))
  const own = useMine((mine) => regions[mine.seat.regionId])
  const list = order.flatMap((id) => regions[id] ?? [])
  const away = list.filter((region) => !seated.includes(region.id))
  return (
    <div className={styles.block}>
      <Round
        regions={list.map(identify)}
        away={away.map((region) => region.seat)}
        ownSeat={own?.seat}
        size="min(340px, 100%)"
      >
        <span className={styles.figure}>{seated.length}</span>
        <span className={styles.unit}>{t('participant.lobby.atTheTable', { count: seated.length })}</span>
      </Round>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        <p>{text}</p>
      </div>
    </div>
  )
}
