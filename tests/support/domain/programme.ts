import { createProgramme } from '../../../server/domain/programme/create.ts'
import type { LoggedEvent } from '../../../server/domain/programme/fold.ts'
import type { NewProgramme } from '../../../shared/programme/contract.ts'

export const startAt = 1_790_000_000_000

interface Options {
  readonly template?: NewProgramme['template']
  readonly regions?: readonly string[]
  /** 43 characters of base64url. */
  readonly linkHash?: string
}

/** Null: the nine deals of the template. */
const threeRegions = ['Achterhoek', 'Drenthe', 'Zeeland'] as const

/** The first events of a programme, the same every time. */
export function firstEvents(options: Options = {}): readonly LoggedEvent[] {
  const { template = 'mkb-deals', regions = threeRegions, linkHash = 'L'.repeat(43) } = options
  const made = createProgramme(
    { template, title: null, regions: regions.map((name) => ({ type: 'regio', name })), createKey: null },
    {
      id: 'programme-1',
      code: 'BCDFGH',
      createdAt: startAt,
      facilitatorLink: { id: 'link-console', secretHash: linkHash },
      projectorLink: { id: 'link-wall', secretHash: linkHash },
    },
  )
  if ('refused' in made) throw new Error(made.refused)
  const meta = { clientId: null, seq: null, refused: null, at: startAt }
  return made.events.map(({ type, data, activityId }) => ({ type, data, activityId: activityId ?? null, meta }))
}
