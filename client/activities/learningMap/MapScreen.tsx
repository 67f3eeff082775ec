import type { LearningArrow } from '../../../shared/activities/learningMap/contract.ts'
import type { NowView } from '../../../shared/programme/views.ts'
import type { Translate } from '../../i18n/messageTypes.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { LearningPair } from '../../ui/wall/LearningPair.tsx'
import { pageIndex } from '../../ui/wall/pages.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFoot } from '../../ui/wall/WallFoot.tsx'
import { WallSheet } from '../../ui/wall/WallFrame.tsx'
import { longestWord } from '../../ui/wall/wallText.ts'
import { type BundledLine, bundledLines, hasMoreThanCards, linesPerPage } from './bundledLines.ts'
import styles from './MapScreen.module.css'
import { useArrowWords } from './useArrowWords.ts'
import { WallMap } from './WallMap.tsx'

export interface ScreenProps {
  readonly arrows: readonly LearningArrow[]
  readonly themeId: string | null
  readonly page: number
  readonly lit: LearningArrow | null
  readonly now: NowView
}

/** The picture, and beside it what it is about: one pair in big words, or how to read it. */
export function MapScreen({ arrows, themeId, page, lit, now }: ScreenProps) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const words = useArrowWords(view)
  const regions = view.regionOrder.flatMap((id) => view.regions[id] ?? [])
  // A pair that is lit is on the picture, whatever theme that is about.
  const pages = pagesOf(bundledLines(lit === null || arrows.includes(lit) ? arrows : [lit, ...arrows]))
  const wanted = pageIndex(page, pages.length)
  const index =
    lit === null
      ? wanted
      : Math.max(
          0,
          pages.findIndex((lines) => lines.some(isOf(lit))),
        )
  const lines = pages[index] ?? []
  useTellPlace(
    now.activityId,
    index,
    pages.map((on) => on.map(({ learnerId, sourceId }) => `${learnerId} ${sourceId}`)),
  )
  const suggested = lines.filter(({ isSuggested }) => isSuggested).length
  const written = lines.length - suggested
  const hasSuggested = suggested > 0
  const isMixed = hasSuggested && written > 0
  const count = countOf(written, suggested, t)
  const theme = words.theme(themeId)
  const notes = [
    pages.length > 1 ? t('projector.frame.page', { page: index + 1, count: pages.length }) : null,
    isMixed ? t('learningMap.wall.dashed') : hasSuggested ? t('learningMap.wall.suggested') : null,
  ]
  return (
    <WallSheet>
      <main className={styles.screen} data-crowded={regions.length > 12 || undefined}>
        <WallMap regions={regions} lines={lines} lit={lit} label={`${pick(now.title)}. ${count}`} />
        <div className={styles.aside}>
          <h1 className={styles.title} data-quiet={lit !== null || undefined}>
            {pick(now.title)}
          </h1>
          {lit === null ? (
            <div className={styles.words}>
              <p className={styles.lead}>
                {theme === '' ? `${count}.` : t('learningMap.wall.about', { count, theme })}
              </p>
              <p className={styles.how}>{t('learningMap.wall.how')}</p>
            </div>
          ) : (
            <div className={styles.words}>
              <div className={styles.pair}>
                <LearningPair learner={lit.learnerId} source={lit.sourceId} />
              </div>
              <p className={styles.learns} style={{ '--longest': longestWord(words.learns(lit)) + 1 }}>
                {words.learns(lit)}.
              </p>
              {hasMoreThanCards(lit) && <p className={styles.why}>{words.why(lit)}</p>}
            </div>
          )}
        </div>
      </main>
      <WallFoot note={notes.filter(Boolean).join(' · ') || undefined} />
    </WallSheet>
  )
}

/** What people wrote, and apart from it what is only suggested: nobody asked for that yet. */
function countOf(written: number, suggested: number, t: Translate): string {
  if (suggested === 0) return t('learningMap.wall.count', { count: written })
  if (written === 0) return t('learningMap.wall.countSuggested', { count: suggested })
  return t('learningMap.wall.countBoth', { count: t('learningMap.wall.count', { count: written }), suggested })
}

const isOf =
  (lit: LearningArrow) =>
  ({ learnerId, sourceId }: BundledLine): boolean =>
    learnerId === lit.learnerId && sourceId === lit.sourceId

/** As even as can be: 31 lines are two pages of sixteen and fifteen. */
function pagesOf(lines: readonly BundledLine[]): readonly (readonly BundledLine[])[] {
  const count = Math.max(1, Math.ceil(lines.length / linesPerPage))
  const perPage = Math.ceil(lines.length / count)
  return Array.from({ length: count }, (_, page) => lines.slice(page * perPage, (page + 1) * perPage))
}
