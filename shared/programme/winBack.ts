/** One item of the agenda as far as it can give time. */
export interface WinBackItem {
  readonly id: string
  readonly minutes: number
  readonly status: 'planned' | 'now' | 'done' | 'skipped'
  readonly templateKind: string
}

/** Items with the minutes they would get, and how many minutes that wins in all. */
export interface WinBackProposal {
  readonly changes: readonly { readonly activityId: string; readonly minutes: number }[]
  readonly wins: number
}

/** What an item keeps at least: less, and it cannot do what it is for. */
const leastMinutes = 5
const leastShare = 0.6
const maxProposals = 3

/**
 * Where `behindMinutes` can be won back in what still comes, best first: at most three of one item, and one that asks a
 * little of several. `items` in agenda order. A break or a talk gives before people have less time to write or to vote,
 * and what comes later before what comes sooner: that leaves room to change one's mind.
 */
export function winBack(items: readonly WinBackItem[], behindMinutes: number): readonly WinBackProposal[] {
  const givers = giversIn(items)
  if (behindMinutes <= 0 || givers.length === 0) return []
  const singles = givers
    .map(({ give, ...giver }) => ({ ...giver, give: Math.min(give, behindMinutes) }))
    .toSorted((one, other) => other.give - one.give)
    .toSorted((one, other) => costOf(one, behindMinutes) - costOf(other, behindMinutes))
    .slice(0, maxProposals)
    .map(({ item, give }) => proposalOf([{ item, give }]))
  const several = spread(givers, behindMinutes)
  const best = singles[0]?.wins ?? 0
  if (several === null) return singles
  return several.wins > best ? [several, ...singles] : [...singles, several]
}

interface Giver {
  readonly item: WinBackItem
  /** Whole minutes it can do without. */
  readonly give: number
  readonly hardness: number
}

/** Softest first, and of those the last in the agenda. */
function giversIn(items: readonly WinBackItem[]): readonly Giver[] {
  const ahead = items.slice(items.findIndex(({ status }) => status === 'now') + 1)
  return ahead
    .filter(({ status }) => status === 'planned')
    .toReversed()
    .flatMap((item) => {
      const give = item.minutes - Math.max(leastMinutes, Math.ceil(item.minutes * leastShare))
      return give > 0 ? [{ item, give, hardness: hardnessOf(item.templateKind) }] : []
    })
    .toSorted((one, other) => one.hardness - other.hardness)
}

/** One that wins all of it back is worth asking a little more of the room; a vote never is when something softer can. */
const costOf = ({ give, hardness }: Giver, behindMinutes: number): number => hardness + (give < behindMinutes ? 1.5 : 0)

function hardnessOf(templateKind: string): number {
  if (templateKind === 'break') return 0
  if (talks.has(templateKind)) return 1
  return works.has(templateKind) ? 3 : 2
}
const talks: ReadonlySet<string> = new Set(['lobby', 'plenary', 'networking', 'speedMeet', 'outline'])
/** Where everybody writes, answers or votes for themselves. */
const works: ReadonlySet<string> = new Set(['collect', 'oneTwoFourAll', 'cluster', 'measure', 'dotVote', 'checkout'])

/** Over the fewest that can give it, the softest; minute by minute from whoever gave the smallest share so far. */
function spread(givers: readonly Giver[], behindMinutes: number): WinBackProposal | null {
  const pool = fewest(givers, behindMinutes)
  const taken = new Map(pool.map(({ item }) => [item.id, 0]))
  const shareOf = ({ item, give }: Giver): number => (taken.get(item.id) ?? 0) / give
  for (let minute = 0; minute < behindMinutes; minute += 1) {
    const next = pool.filter((giver) => shareOf(giver) < 1).toSorted((one, other) => shareOf(one) - shareOf(other))[0]
    if (next === undefined) break
    taken.set(next.item.id, (taken.get(next.item.id) ?? 0) + 1)
  }
  const parts = pool.map(({ item }) => ({ item, give: taken.get(item.id) ?? 0 })).filter(({ give }) => give > 0)
  return parts.length > 1 ? proposalOf(parts) : null
}

/** At least two. */
function fewest(givers: readonly Giver[], behindMinutes: number): readonly Giver[] {
  let total = 0
  const needed = givers.findIndex(({ give }, index) => {
    total += give
    return index > 0 && total >= behindMinutes
  })
  return needed === -1 ? givers : givers.slice(0, needed + 1)
}

const proposalOf = (parts: readonly Pick<Giver, 'item' | 'give'>[]): WinBackProposal => ({
  changes: parts.map(({ item, give }) => ({ activityId: item.id, minutes: item.minutes - give })),
  wins: parts.reduce((sum, { give }) => sum + give, 0),
})
