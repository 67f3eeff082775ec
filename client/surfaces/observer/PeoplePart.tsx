import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import styles from './Observer.module.css'

/** Which regions are at the table, and how many people, unless the facilitator hides that. Never a name. */
export function PeoplePart() {
  const t = useT()
  const identify = useRegionIdentity()
  const { view, held } = useWall()
  if (held === 'none') return null
  const hasCounts = view.seatCount !== null
  return (
    <section className={styles.part}>
      <h2>{t('observer.people')}</h2>
      {view.seatCount !== null && <p>{t('observer.peopleCount', { count: view.seatCount })}</p>}
      <ul className={styles.people}>
        {view.regionOrder.map((id) => {
          const region = view.regions[id]
          if (region === undefined) return null
          const count = view.seatsByRegion[id] ?? 0
          return (
            <li key={id}>
              <RegionMark region={identify(region)} size={28} state={count > 0 ? 'here' : 'notYet'} />
              <span aria-hidden="true">{region.shortName}</span>
              {hasCounts && <span className={styles.quiet}>{count}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
