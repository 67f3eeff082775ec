import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { ProjectorView } from '../../../shared/programme/views.ts'
import type { WallScene } from '../../../shared/programme/wall.ts'
import * as wall from '../fixtures/projector.ts'

const timerWith = (view: ProjectorView, leftMs: number, isPaused = false): ProjectorView => ({
  ...view,
  now: view.now && {
    ...view.now,
    timer: {
      totalMs: 900_000,
      endsAt: isPaused ? null : Date.now() + leftMs,
      remainingMs: isPaused ? leftMs : null,
    },
  },
})
const real = (view: ProjectorView): ProjectorView => ({ ...view, programme: { ...view.programme, isExample: false } })
const lobbyOf = (view: ProjectorView): ProjectorView => ({ ...view, activity: wall.lobby })
const lobby = lobbyOf(wall.projectorAt(1, wall.outline))
const step = (view: ProjectorView, nl: string, en: string): ProjectorView => ({
  ...view,
  now: view.now && { ...view.now, step: { index: 2, count: 11, label: { nl, en } } },
})
const scene = (one: WallScene) => (view: ProjectorView) => ({
  ...view,
  wall: { ...wall.openWall, scenes: { 'this-wall': one } },
})
const lit = (change: Partial<PublicCard>): ProjectorView => ({
  ...real(wall.projectorAt(9, wall.questions())),
  spotlight: { ...wall.litCard, ...change },
})
const vote = (activity: Parameters<typeof wall.projectorAt>[1]) => wall.projectorAt(11, activity)

const pulse = (counts: number[] | null): NonNullable<ProjectorView['pulse']> => ({
  id: 'pulse-1',
  question: 'energy',
  isOpen: counts === null,
  counts,
})
const uncounted = { progress: null } as const

/** Every screen of the wall, by the name in `?case=`. */
export const projectorCases: Readonly<Record<string, () => ProjectorView>> = {
  lobby: () => real(lobby),
  'lobby-example': () => lobby,
  'lobby-2': () => real(lobbyOf(wall.withRegions(lobby, 2))),
  'lobby-30': () => real(lobbyOf(wall.withRegions(lobby, 30))),
  'lobby-empty': () => real(lobbyOf({ ...lobby, seatCount: 0, seatsByRegion: {} })),
  'not-started': () => wall.projectorAt(0, null, { session: null }),
  ended: () => {
    const { session, ...view } = wall.projectorAt(0, null)
    return { ...view, session: session && { ...session, status: 'ended' } }
  },
  plenary: () => real(wall.projectorAt(2, wall.plenary)),
  agreements: () => real(wall.projectorAt(3, wall.agreements)),
  outline: () => real(wall.projectorAt(4, wall.outline)),
  'outline-long': () =>
    step(wall.projectorAt(6, wall.outline), 'Met z’n vieren: kies twee vragen', 'In fours: choose two'),
  'outline-word': () =>
    step(
      wall.projectorAt(6, wall.outline),
      'Arbeidsproductiviteitsverbetering bespreken',
      'Institutionalisation of everything',
    ),
  break: () => real(timerWith(wall.projectorAt(7, wall.pause), 754_000)),
  'break-paused': () => real(timerWith(wall.projectorAt(7, wall.pause), 754_000, true)),
  'break-over': () => real(timerWith(wall.projectorAt(7, wall.pause), -20_000)),
  'break-long': () => real(timerWith(wall.projectorAt(7, wall.pause), 4_000_000)),
  inspiration: () => real(wall.projectorAt(8, wall.inspiration)),
  questions: () => real(wall.projectorAt(9, wall.questions())),
  'questions-2': () => wall.projectorAt(9, wall.questions(1)),
  'questions-odd': () => real(wall.projectorAt(9, wall.oddQuestions())),
  'questions-odd-2': () => real(wall.projectorAt(9, wall.oddQuestions(1))),
  'questions-many': () => real(wall.projectorAt(9, wall.manyQuestions(7))),
  'questions-none': () => real(step(wall.projectorAt(9, wall.noQuestions), 'Alleen', 'Alone')),
  'vote-ready': () => real(vote(wall.voteReady)),
  vote: () => real(vote(wall.voteOpen)),
  'vote-30': () => real(wall.withRegions(vote(wall.voteOpen), 30)),
  'vote-2': () => real(wall.withRegions(vote(wall.voteOpen), 2)),
  'vote-looked': () => real(vote(wall.voteLooked)),
  result: () => real(vote(wall.voteResult())),
  'result-2': () => vote(wall.voteResult(1)),
  'result-region': () => real(vote(wall.voteResult(0, 'region'))),
  'result-many': () => real(vote(wall.voteResult(0, 'person', 9))),
  link: () => real(wall.projectorAt(12, wall.linking())),
  'link-2': () => real(wall.projectorAt(12, wall.linking(1))),
  'link-hidden': () => real(wall.projectorAt(12, wall.linkHidden)),
  checkout: () => real(wall.projectorAt(14, wall.checkoutOpen)),
  'checkout-result': () => real(wall.projectorAt(14, wall.checkoutRevealed())),
  'checkout-few': () => wall.projectorAt(14, wall.checkoutRevealed(1, null)),
  blank: () => ({ ...lobby, wall: { ...wall.openWall, isBlank: true } }),
  'scene-join': () => real(scene('join')(wall.projectorAt(9, wall.questions()))),
  'scene-agenda': () => real(scene('agenda')(wall.projectorAt(6, wall.outline))),
  'scene-agenda-before': () => scene('agenda')(wall.projectorAt(0, null)),
  'scene-clock': () => real(scene('clock')(wall.projectorAt(9, wall.questions()))),
  'scene-clock-none': () => real(scene('clock')(wall.projectorAt(0, null))),
  'scene-check': () => real(scene('check')(wall.projectorAt(0, null))),
  spotlight: () => lit({}),
  'spotlight-long': () => lit({ text: wall.longestCard, name: 'Anna', attribution: 'name' }),
  'spotlight-long-example': () => ({ ...lit({ text: wall.longestCard }), programme: lobby.programme }),
  'spotlight-anonymous': () => lit({ attribution: 'anonymous', regionId: null, sourceRegionId: null }),
  'spotlight-short': () => ({
    ...lit({ text: 'Begin klein.', type: 'lesson', kind: null, sourceRegionId: null }),
    programme: { ...lobby.programme },
  }),
  pulse: () => real({ ...wall.projectorAt(9, wall.questions()), pulse: pulse(null) }),
  'pulse-shown': () => real({ ...wall.projectorAt(9, wall.questions()), pulse: pulse([1, 4, 9, 12, 2]) }),
  'pulse-few': () => real({ ...wall.projectorAt(9, wall.questions()), pulse: pulse([0, 0, 0, 5, 0]) }),
  'count-hidden': () => ({ ...real(lobby), seatCount: null, wall: { ...wall.openWall, isCountHidden: true } }),
  'vote-hidden': () => ({ ...real(vote({ ...wall.voteOpen, ...uncounted })), seatCount: null }),
  announced: () => {
    const view = real(wall.projectorAt(9, wall.questions()))
    return {
      ...view,
      announced: {
        activityId: 's1-10',
        title: { nl: 'Vragen bundelen', en: 'Bundling questions' },
        entersAt: Date.now() + 5000,
      },
    }
  },
}
