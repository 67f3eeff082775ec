/** English texts, one loader per area; nothing is fetched before somebody asks for English. */
export const en = {
  common: async () => (await import('./en/common.ts')).common,
  errors: async () => (await import('./en/errors.ts')).errors,
  participant: async () => (await import('./en/participant.ts')).participant,
  facilitator: async () => (await import('./en/facilitator.ts')).facilitator,
  lead: async () => (await import('./en/lead.ts')).lead,
  people: async () => (await import('./en/people.ts')).people,
  projector: async () => (await import('./en/projector.ts')).projector,
  sharing: async () => (await import('./en/sharing.ts')).sharing,
  organiser: async () => (await import('./en/organiser.ts')).organiser,
  expected: async () => (await import('./en/expected.ts')).expected,
  check: async () => (await import('./en/check.ts')).check,
  screens: async () => (await import('./en/screens.ts')).screens,
  observer: async () => (await import('./en/observer.ts')).observer,
  paper: async () => (await import('./en/paper.ts')).paper,
  deal: async () => (await import('./en/deal.ts')).deal,
  rehearsal: async () => (await import('./en/rehearsal.ts')).rehearsal,
}
