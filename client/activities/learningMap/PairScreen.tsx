import type { LearningArrow } from '../../../shared/activities/learningMap/contract.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFoot } from '../../ui/wall/WallFoot.tsx'
import { WallSheet } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import { hasMoreThanCards } from './bundledLines.ts'
import styles from './PairScreen.module.css'
import { useArrowWords } from './useArrowWords.ts'

interface PairScreenProps {
  readonly arrow: LearningArrow
  readonly quotes: readonly PublicCard[]
}

/** Above this many letters the sentence takes three lines. */
const longTitle = 60
/** Quotes that fit beside the reasons. */
const mostQuotes = 2

/** One pair, as large as the screen allows: who, from whom, about what, why, and in whose words. */
export function PairScreen({ arrow, quotes }: PairScreenProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const words = useArrowWords(view)
  const [learner, source] = [view.regions[arrow.learnerId], view.regions[arrow.sourceId]]
  if (learner === undefined || source === undefined) return null
  const more = quotes.length - mostQuotes
  const title = `${words.learns(arrow)}.`
  return (
    <WallSheet>
      <main className={styles.screen}>
        <h1 className={styles.title} data-long={title.length > longTitle || undefined}>
          {title}
        </h1>
        <div className={styles.pair}>
          <figure className={styles.who}>
            <RegionMark region={identify(learner)} size="24vh" isDecorative />
            <figcaption>{fullName(identify(learner))}</figcaption>
          </figure>
          <svg className={styles.arrow} viewBox="0 0 120 40" aria-hidden="true">
            <path pathLength={1} d="M116 20H8" className={styles.drawn} />
            <path d="M25 4L8 20L25 36" />
          </svg>
          <figure className={styles.who}>
            <RegionMark region={identify(source)} size="24vh" isDecorative />
            <figcaption>{fullName(identify(source))}</figcaption>
          </figure>
        </div>
        <div className={styles.words}>
          {quotes.slice(0, mostQuotes).map((card) => (
            <blockquote key={card.id} className={styles.quote}>
              <WallText text={card.text} />
            </blockquote>
          ))}
          {(quotes.length === 0 || hasMoreThanCards(arrow)) && <p className={styles.why}>{words.why(arrow)}</p>}
        </div>
      </main>
      <WallFoot note={more > 0 ? t('learningMap.wall.moreCards', { count: more }) : undefined} />
    </WallSheet>
  )
}
