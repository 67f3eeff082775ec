import { lessonSides } from '../../../shared/programme/lessonParts.ts'
import { useT } from '../../i18n/useT.ts'
import { CardItem } from '../../surfaces/observer/CardItem.tsx'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import type { ObserverProps } from '../module.ts'

/** The two columns of the wall below each other. */
export default function BoardObserver({ activity: { cards, order } }: ObserverProps<'doDontBoard'>) {
  const t = useT()
  if (order.length === 0) return null
  return (
    <OnWall>
      {lessonSides.map((side) => (
        <section key={side}>
          <h3>{t(`lessons.${side}`)}</h3>
          <ul className={styles.list}>
            {order
              .flatMap((id) => cards[id] ?? [])
              .filter((card) => card.lesson?.side === side)
              .map((card) => (
                <li key={card.id}>
                  <CardItem card={card} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </OnWall>
  )
}
