import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { RoundClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFoot } from '../../ui/wall/WallFoot.tsx'
import { WallSheet } from '../../ui/wall/WallFrame.tsx'
import { longestWord } from '../../ui/wall/wallText.ts'
import type { Turn } from './turn.ts'
import styles from './WallTurn.module.css'

/** Whose turn it is to tell: its mark, its name and the clock, and who gets ready. */
export function WallTurn({ turn }: { readonly turn: Turn }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = view.regions[turn.regionId]
  if (region === undefined) return null
  const identity = identify(region)
  const next = turn.nextId === null ? undefined : view.regions[turn.nextId]
  return (
    <WallSheet>
      <main className={styles.grid}>
        <div className={styles.left}>
          <p className={styles.above}>
            {t('matrix.wall.turn')}, {t('matrix.wall.turnOf', { number: turn.number, count: turn.count })}
          </p>
          <div className={styles.who}>
            <RegionMark region={identity} size="var(--turn-mark)" isDecorative />
            <h1 className={styles.name} style={{ '--longest': longestWord(region.shortName) }}>
              <VisuallyHidden>{fullName(identity)}</VisuallyHidden>
              <span aria-hidden="true">{region.shortName}</span>
            </h1>
          </div>
          <WallFoot
            isNarrow
            note={
              next === undefined ? t('matrix.wall.turnLast') : t('matrix.wall.turnNext', { region: next.shortName })
            }
          />
        </div>
        <div className={styles.right}>
          <RoundClock />
        </div>
      </main>
    </WallSheet>
  )
}
