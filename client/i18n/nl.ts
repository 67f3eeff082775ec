/** Dutch texts, one loader per area, so that a surface fetches only its own. */
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'

export const nl = {
  // Dutch is the language of the room: what every surface needs comes with the first file.
  common: async () => common,
  errors: async () => errors,
  participant: async () => (await import('./nl/participant.ts')).participant,
  collect: async () => (await import('./nl/collect.ts')).collect,
  checkout: async () => (await import('./nl/checkout.ts')).checkout,
  dotVote: async () => (await import('./nl/dotVote.ts')).dotVote,
  agreements: async () => (await import('./nl/agreements.ts')).agreements,
  facilitator: async () => (await import('./nl/facilitator.ts')).facilitator,
  lead: async () => (await import('./nl/lead.ts')).lead,
  people: async () => (await import('./nl/people.ts')).people,
  projector: async () => (await import('./nl/projector.ts')).projector,
  sharing: async () => (await import('./nl/sharing.ts')).sharing,
  organiser: async () => (await import('./nl/organiser.ts')).organiser,
  expected: async () => (await import('./nl/expected.ts')).expected,
  check: async () => (await import('./nl/check.ts')).check,
  screens: async () => (await import('./nl/screens.ts')).screens,
  observer: async () => (await import('./nl/observer.ts')).observer,
  paper: async () => (await import('./nl/paper.ts')).paper,
  matrix: async () => (await import('./nl/matrix.ts')).matrix,
  deals: async () => (await import('./nl/deals.ts')).deals,
  deal: async () => (await import('./nl/deal.ts')).deal,
  rehearsal: async () => (await import('./nl/rehearsal.ts')).rehearsal,
  profile: async () => (await import('./nl/profile.ts')).profile,
  definitionRound: async () => (await import('./nl/definitionRound.ts')).definitionRound,
  library: async () => (await import('./nl/library.ts')).library,
  learning: async () => (await import('./nl/learning.ts')).learning,
  lessons: async () => (await import('./nl/lessons.ts')).lessons,
  doDontBoard: async () => (await import('./nl/doDontBoard.ts')).doDontBoard,
  learningMap: async () => (await import('./nl/learningMap.ts')).learningMap,
}
