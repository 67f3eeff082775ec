import { CardItem } from '../../surfaces/observer/CardItem.tsx'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import type { ObserverProps } from '../module.ts'

export default function CollectObserver({ activity: { cards, order } }: ObserverProps<'collect'>) {
  if (order.length === 0) return null
  return (
    <OnWall>
      <ul className={styles.list}>
        {order.map((id) => {
          const card = cards[id]
          return card === undefined ? null : (
            <li key={id}>
              <CardItem card={card} />
            </li>
          )
        })}
      </ul>
    </OnWall>
  )
}
