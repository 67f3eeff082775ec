import type { CardText } from '../../../shared/programme/localised.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import styles from './WallAnswer.module.css'

interface WallAnswerProps {
  readonly regionId: string
  readonly text: CardText
  /** It has the wall to itself. */
  readonly isAlone?: boolean
}

/** One region's answer: whose it is first, then the words. */
export function WallAnswer({ regionId, text, isAlone = false }: WallAnswerProps) {
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = view.regions[regionId]
  if (region === undefined) return null
  const identity = identify(region)
  return (
    <article className={styles.answer} data-alone={isAlone || undefined}>
      <h2 className={styles.who}>
        <RegionMark region={identity} size={isAlone ? '14vh' : '5vh'} isDecorative />
        <span>
          <span className={styles.type}>{identity.typeWord}</span> {identity.name}
        </span>
      </h2>
      <p className={styles.text}>
        <WallText text={text} />
      </p>
    </article>
  )
}
