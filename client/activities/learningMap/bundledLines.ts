import type { LearningArrow } from '../../../shared/activities/learningMap/contract.ts'
import type { Learning } from './useArrowWords.ts'

/** All that one region learns from another: one line, however many themes and cards. */
export interface BundledLine {
  readonly learnerId: string
  readonly sourceId: string
  readonly arrows: readonly LearningArrow[]
  /** Nobody wrote it down: it follows from what regions ask, offer and are. */
  readonly isSuggested: boolean
}

/** More lines than this on one picture cannot be followed: the rest is on the next page. */
export const linesPerPage = 30

/** Best first. */
export function bundledLines(arrows: readonly LearningArrow[]): readonly BundledLine[] {
  const bundles = new Map<string, LearningArrow[]>()
  for (const arrow of arrows) {
    const key = `${arrow.learnerId} ${arrow.sourceId}`
    const bundle = bundles.get(key)
    if (bundle === undefined) bundles.set(key, [arrow])
    else bundle.push(arrow)
  }
  return [...bundles.values()].flatMap((bundle) => {
    const [first] = bundle
    if (first === undefined) return []
    const { learnerId, sourceId } = first
    return [{ learnerId, sourceId, arrows: bundle, isSuggested: !bundle.some(isWish) }]
  })
}

export const isWish = ({ reasons }: Pick<Learning, 'reasons'>): boolean => reasons.some(({ type }) => type === 'wish')

/** There is more to say than that somebody wrote it. */
export const hasMoreThanCards = ({ reasons }: Pick<Learning, 'reasons'>): boolean =>
  reasons.some(({ type }) => type !== 'wish' && type !== 'alike')

/** Those about one theme, in their order; of every theme when there is none. */
export const arrowsAbout = (
  { arrows, order }: { readonly arrows: Readonly<Record<string, LearningArrow>>; readonly order: readonly string[] },
  themeId: string | null,
): readonly LearningArrow[] =>
  order.flatMap((key) => arrows[key] ?? []).filter((arrow) => themeId === null || arrow.themeId === themeId)
