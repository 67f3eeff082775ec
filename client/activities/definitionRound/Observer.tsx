import { usePick, useT } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ObserverProps } from '../module.ts'

/** How many regions have an answer, or what they all say. */
export default function DefinitionRoundObserver({ activity }: ObserverProps<'definitionRound'>) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const { answers, answered } = activity
  if (answers === null)
    return (
      <OnWall>
        <p>{t('definitionRound.wall.progress', { count: answered.length, total: view.regionOrder.length })}</p>
      </OnWall>
    )
  return (
    <OnWall>
      <ul className={styles.list}>
        {view.regionOrder.map((id) => {
          const answer = answers[id]
          const region = view.regions[id]
          if (answer === undefined || region === undefined) return null
          return (
            <li key={id} className={styles.card}>
              <p className={styles.quiet}>{fullName(identify(region))}</p>
              <p className={styles.cardText}>
                <bdi dir="auto">{pick(answer)}</bdi>
              </p>
            </li>
          )
        })}
      </ul>
    </OnWall>
  )
}
