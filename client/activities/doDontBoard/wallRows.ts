import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { LessonSide } from '../../../shared/programme/lessonParts.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { standing } from '../../../shared/programme/standing.ts'
import type { KindView } from '../module.ts'

/** One row of a plane: a lesson, or several that were put together. */
export interface WallRow {
  readonly id: string
  readonly text: CardText
  readonly learned: CardText | null
  readonly regionId: string | null
  readonly name: string | null
  readonly isExample: boolean
  /** How many lessons it is; 1 for one by itself. */
  readonly together: number
  /** What the order is by, in the other two modes; null on the board. */
  readonly score: number | null
}

type Activity = Pick<KindView<'doDontBoard', 'projector'>, 'cards' | 'order' | 'bundles' | 'said' | 'show'>

/**
 * The rows of one side, in the order of random ids; or by how many people recognise them, or how many regions take them
 * over, and then only those that somebody did. Before that is shown there is only the board.
 */
export function wallRows({ cards, order, bundles, said, show }: Activity, side: LessonSide): readonly WallRow[] {
  const isAbout = (card: PublicCard): boolean => show.themeId === null || card.themeId === show.themeId
  const shown = order.filter((id) => {
    const card = cards[id]
    return card?.lesson?.side === side && isAbout(card)
  })
  const rows = standing(shown, bundles).flatMap((id) => rowOf(id))
  if (show.mode === 'board' || said === null) return rows
  return rows.filter(({ score }) => (score ?? 0) > 0).sort((a, b) => (b.score ?? 0) - (a.score ?? 0))

  function rowOf(id: string): readonly WallRow[] {
    const bundle = bundles[id]
    const inIt = bundle === undefined ? [id] : bundle.cardIds.filter((cardId) => shown.includes(cardId))
    const lessons = inIt.flatMap((cardId) => cards[cardId] ?? [])
    const [first] = lessons
    if (first === undefined) return []
    const one = lessons.length === 1 ? first : null
    return [
      {
        id,
        text: nameOf(bundle, one, first),
        learned: side === 'dont' ? (one?.lesson?.differently ?? null) : null,
        regionId: one?.regionId ?? null,
        name: one?.name ?? null,
        isExample: lessons.some(({ isGoodExample }) => isGoodExample === true),
        together: lessons.length,
        score: scoreOf(inIt),
      },
    ]
  }

  function scoreOf(cardIds: readonly string[]): number | null {
    if (show.mode === 'board' || said === null) return null
    const each = cardIds.flatMap((cardId) => said[cardId] ?? [])
    if (show.mode === 'known') return each.reduce((sum, { known }) => sum + known, 0)
    // A region that takes over two lessons that say the same counts once.
    return new Set(each.flatMap(({ adoptedBy }) => adoptedBy)).size
  }
}

const nameOf = (bundle: Bundle | undefined, one: PublicCard | null, first: PublicCard): CardText =>
  one?.text ?? bundle?.text ?? first.text
