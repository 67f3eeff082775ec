import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { type FacilitatorActivity, facilitatorAt, thirtyRegions } from '../fixtures/facilitator.ts'
import { regionList } from '../fixtures/participant.ts'
import type { ConsoleCase } from './stillConsole.ts'

/** Moments of the console worth looking at. */

type Vote = Extract<FacilitatorActivity, { kind: 'dotVote' }>

const questions = [
  ['Hoe komen we binnen bij ondernemers die nooit naar een bijeenkomst komen?', 'process', 'doelgroepen-bereik'],
  [
    'Hoe zorgen we dat de ontwikkeling van het ecosysteem aansluit bij de vraag vanuit bedrijven?',
    'process',
    'consortium',
  ],
  ['Hoe meten we of een bedrijf na een jaar echt productiever is?', 'process', 'resultaatsturing-monitoring'],
  ['Hoe verdelen we bedrijven over accountmanagers van verschillende gemeenten?', 'process', 'consortium'],
  ['Wat gebeurt er na het projectgeld?', 'process', 'resultaatsturing-monitoring'],
  ['Hoe beginnen we een gesprek over opvolging?', 'content', 'familiebedrijven'],
  ['Welke eerste digitale stap werkt bij kleine bedrijven?', 'content', 'arbeidsproductiviteit'],
  ['Hoe doe je hetzelfde werk met minder mensen?', 'content', 'arbeidsproductiviteit'],
] as const

const items = Object.fromEntries(
  questions.map(([text, kind, themeId], index) => [`q${index}`, { id: `q${index}`, kind, text, themeId }]),
)
const result: VoteResult = {
  items,
  ballots: 23,
  abstained: 1,
  process: { order: [['q0'], ['q1', 'q2'], ['q4'], ['q3']], dots: { q0: 21, q1: 12, q2: 12, q4: 6, q3: 2 } },
  content: { order: [['q5'], ['q7'], ['q6']], dots: { q5: 19, q7: 14, q6: 5 } },
  equalRegions: { process: [['q0'], ['q2'], ['q1'], ['q4'], ['q3']], content: [['q5'], ['q7'], ['q6']] },
}
const doneByRegion: Record<string, number> = {
  achterhoek: 3,
  bar: 2,
  'west-brabant': 2,
  drenthe: 3,
  eindhoven: 1,
  limburg: 2,
  overijssel: 3,
  utrecht: 2,
  'zuid-limburg': 2,
}
const vote = (change: Partial<Vote>): Vote => ({
  kind: 'dotVote',
  phase: 'open',
  items,
  order: Object.keys(items),
  budgets: { process: 3, content: 2 },
  maxPerItem: 2,
  added: [],
  isReopened: false,
  progress: { doneByRegion, done: 20, total: 24, proxies: 0 },
  secondRound: null,
  closedAt: null,
  sealsAt: null,
  revealed: { console: false, projector: false, phones: false },
  facilitatorLooked: false,
  result: null,
  earlier: null,
  weight: 'person',
  part: 'ranking',
  page: 0,
  ...change,
})

const card = (index: number, change: Partial<PublicCard>): PublicCard => ({
  id: `c${index}`,
  type: 'learningQuestion',
  text: questions[index % questions.length]?.[0] ?? '',
  kind: questions[index % questions.length]?.[1] ?? null,
  themeId: questions[index % questions.length]?.[2] ?? null,
  sourceRegionId: null,
  attribution: 'region',
  regionId: regionList[index % 9]?.id ?? null,
  name: null,
  ...change,
})
const cards = [
  card(0, { attribution: 'seed', regionId: null }),
  card(1, { attribution: 'seed', regionId: null }),
  card(2, { attribution: 'anonymous', regionId: null }),
  card(3, { attribution: 'name', name: 'Karim' }),
  card(4, {}),
  card(5, { text: 'Eenheelerglangwoordzonderspatiesdathetschermnietmagoprekken'.repeat(2) }),
]
const collect = (change: Partial<Extract<FacilitatorActivity, { kind: 'collect' }>> = {}): FacilitatorActivity => ({
  kind: 'collect',
  phase: 'open',
  cardType: 'learningQuestion',
  fields: ['kind', 'theme', 'text'],
  maxCardsPerPerson: 3,
  isBundling: false,
  maxChars: 160,
  cards: Object.fromEntries(cards.map((one) => [one.id, one])),
  order: cards.map(({ id }) => id),
  bundles: {},
  isFrozen: false,
  hiddenIds: ['c4'],
  seedsHidden: false,
  seedCount: 7,
  page: 0,
  ...change,
})
const person = (regionId: string, name: string | null) => ({ regionId, name })
const link = (change: Partial<Extract<FacilitatorActivity, { kind: 'link' }>> = {}): FacilitatorActivity => ({
  kind: 'link',
  facilitatorLooked: false,
  questions: Object.fromEntries(
    ['q0', 'q1', 'q5'].flatMap((id, index) => {
      const item = items[id]
      if (item === undefined) return []
      const bringer = index === 0 ? { s1: person('limburg', 'Olaf'), s2: person('drenthe', null) } : {}
      return [[id, { ...item, dots: 21 - index * 4, isRescued: index === 1, bringer, experienced: bringer }]]
    }),
  ),
  order: ['q0', 'q5', 'q1'],
  voteActivityId: 's1-11',
  votePhase: 'sealed',
  revealed: { console: true, projector: true, phones: false },
  others: Object.values(items).slice(2, 5),
  page: 0,
  ...change,
})
const checkout = (change: Partial<Extract<FacilitatorActivity, { kind: 'checkout' }>> = {}): FacilitatorActivity => ({
  kind: 'checkout',
  phase: 'open',
  statements: [{ id: 'r1', text: { nl: 'Vandaag was nuttig voor mijn werk.', en: 'Today was useful for my work.' } }],
  done: 20,
  doneByRegion,
  proxies: 0,
  sealsAt: null,
  outcome: null,
  hiddenSentences: [],
  page: 0,
  ...change,
})
const notCounted = (code: 'stalePhase' | 'expired') => [
  { id: 'n1', name: 'agenda.go', activityId: null, data: {}, code, params: {}, at: Date.now() },
]

export const facilitatorCases: Readonly<Record<string, () => ConsoleCase>> = {
  start: () => ({ view: facilitatorAt(0, null) }),
  startEmpty: () => ({ view: facilitatorAt(0, null, { sizes: [0] }) }),
  lobby: () => ({ view: facilitatorAt(1, { kind: 'lobby' }, { sizes: [2, 0, 1, 3, 0, 2, 1, 0, 2] }) }),
  plenary: () => ({ view: facilitatorAt(2, { kind: 'plenary', showAgenda: true }) }),
  agreements: () => ({
    view: facilitatorAt(3, {
      kind: 'agreements',
      agreed: 18,
      order: ['a1', 'a2'],
      agreements: {
        a1: {
          id: 'a1',
          text: { nl: 'Eerst vragen, dan pas advies.', en: 'First ask, then advise.' },
          isProposal: false,
          isHidden: false,
        },
        a2: { id: 'a2', text: 'Telefoons alleen voor de sessie.', isProposal: true, isHidden: true },
      },
    }),
  }),
  outline: () => ({ view: facilitatorAt(6, { kind: 'outline' }, { lateMinutes: 3 }) }),
  break: () => ({ view: facilitatorAt(7, { kind: 'break' }) }),
  collect: () => ({ view: facilitatorAt(9, collect()) }),
  collectEmpty: () => ({ view: facilitatorAt(9, collect({ cards: {}, order: [], hiddenIds: [], seedCount: 0 })) }),
  voteReady: () => ({ view: facilitatorAt(11, vote({ phase: 'ready' })) }),
  vote: () => ({ view: facilitatorAt(11, vote({}), { lateMinutes: 3 }) }),
  voteThirty: () => ({
    view: facilitatorAt(11, vote({}), { regions: thirtyRegions, sizes: [3, 8, 2, 0, 12] }),
  }),
  voteClosed: () => ({
    view: facilitatorAt(
      11,
      vote({
        phase: 'closed',
        sealsAt: Date.now() + 480_000,
        progress: { done: 3, total: 24, doneByRegion: { bar: 3 }, proxies: null },
      }),
    ),
  }),
  voteSealed: () => ({
    view: facilitatorAt(
      11,
      vote({
        phase: 'sealed',
        revealed: { console: true, projector: true, phones: false },
        facilitatorLooked: true,
        result,
      }),
    ),
  }),
  link: () => ({ view: facilitatorAt(12, link()) }),
  checkout: () => ({ view: facilitatorAt(14, checkout()) }),
  checkoutShown: () => ({
    view: facilitatorAt(
      14,
      checkout({
        phase: 'sealed',
        outcome: {
          sentences: ['Ik bel Drenthe maandag.', 'Eerst luisteren, dan pas een scan.'],
          answers: 22,
          distributions: { r1: [0, 1, 4, 11, 6] },
        },
        hiddenSentences: [1],
      }),
    ),
  }),
  announced: () => ({
    view: facilitatorAt(11, vote({ phase: 'closed' }), {
      change: {
        announced: {
          activityId: 's1-12',
          title: { nl: 'Uitslag en koppelen', en: 'Results and linking' },
          entersAt: Date.now() + 4_000,
        },
      },
    }),
  }),
  stale: () => ({ view: facilitatorAt(12, link()), notCounted: notCounted('stalePhase') }),
  offline: () => ({
    view: facilitatorAt(11, vote({})),
    status: { connection: 'reconnecting' },
    notCounted: notCounted('expired'),
  }),
}
