import {
  agreements,
  dealRegions,
  exampleCards,
  exampleDeals,
  exampleExpected,
  exampleInstruments,
  exampleLessons,
  programmeTitle,
  reactions,
  type SessionTemplate,
  seedQuestions,
  sessionTemplates,
  themes,
} from '../../../shared/content/templates.ts'
import { writeOutSteps } from '../../../shared/content/turns.ts'
import type { NewProgramme } from '../../../shared/programme/contract.ts'
import { maxTitleLength, retentionDays } from '../../../shared/programme/limits.ts'
import { maxRegions, minRegions, type Region } from '../../../shared/programme/regions.ts'
import type { LinkRole } from '../../../shared/programme/roles.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import type { ProgrammeEvent } from './events.ts'
import { ownRegion, placedRegion } from './newRegion.ts'

export interface Identity {
  readonly id: string
  readonly code: string
  readonly createdAt: number
  readonly facilitatorLink: { readonly id: string; readonly secretHash: string }
  readonly projectorLink: { readonly id: string; readonly secretHash: string }
}

/** The first events of a programme: regions, themes, ground rules, three sessions from the templates, seed questions. */
export function createProgramme(
  wish: NewProgramme,
  { id, code, createdAt, facilitatorLink, projectorLink }: Identity,
): { readonly events: readonly ProgrammeEvent[] } | { readonly refused: RefusalCode } {
  const regions = regionsOf(wish)
  if (regions === null) return { refused: 'regionsInvalid' }
  const title = wish.title === null || wish.title.trim() === '' ? null : checkText(wish.title, maxTitleLength)
  if (title !== null && !title.ok) return { refused: title.code }
  const isExample = wish.template === 'mkb-deals-example'
  const cards = isExample ? [...seedQuestions, ...exampleCards, ...exampleLessons] : seedQuestions
  return {
    events: [
      {
        type: 'programme.created',
        data: {
          id,
          code,
          title: title === null ? programmeTitle : title.text,
          isExample,
          createdAt,
          retentionDays,
          regions,
          themes,
          agreements,
          reactions,
        },
      },
      grant('facilitator', facilitatorLink),
      grant('projector', projectorLink),
      ...sessionTemplates.map((template, index) => session(template, index + 1, regions.length)),
      ...cards.map((card): ProgrammeEvent => ({ type: 'card.put', data: { card, seatId: null, cardSeq: 0 } })),
      ...(isExample ? knowledgeIn(regions, createdAt) : []),
      ...(isExample ? expectedIn(regions, createdAt) : []),
    ],
  }
}

/** Instruments, and what the example's regions say of themselves. */
function knowledgeIn(regions: readonly Region[], at: number): readonly ProgrammeEvent[] {
  const deals = exampleDeals.filter(({ regionId }) => regions.some(({ id }) => id === regionId))
  return [
    ...exampleInstruments.map((instrument): ProgrammeEvent => ({ type: 'instrument.put', data: { instrument } })),
    ...deals.map((deal): ProgrammeEvent => ({ type: 'deal.filled', data: { ...deal, at } })),
  ]
}

/** Those of the example whose regions are in this programme. */
function expectedIn(regions: readonly Region[], at: number): readonly ProgrammeEvent[] {
  const people = exampleExpected.filter(({ regionId }) => regions.some(({ id }) => id === regionId))
  return people.length === 0 ? [] : [{ type: 'expected.added', data: { people, at } }]
}

export const grant = (role: LinkRole, link: Identity['facilitatorLink']): ProgrammeEvent => ({
  type: 'access.granted',
  data: { linkId: link.id, role, secretHash: link.secretHash },
})

const session = (template: SessionTemplate, number: number, regionCount: number): ProgrammeEvent => ({
  type: 'session.added',
  data: {
    id: template.id,
    number,
    title: template.title,
    preparation: template.preparation,
    activities: template.items.map((item) => ({
      id: item.id,
      templateKind: item.kind,
      title: item.title,
      prompt: item.prompt,
      says: item.facilitatorSays,
      minutes: item.minutes,
      steps: [...writeOutSteps(item.steps ?? [], regionCount)],
      settings: item.settings,
    })),
  },
})

/** Regions with their fixed seats. Null when there are too few or many, or a name is unusable or there twice. */
function regionsOf({ regions: wished }: NewProgramme): readonly Region[] | null {
  const named = wished === null ? dealRegions : wished.map(ownRegion)
  if (named.length < minRegions || named.length > maxRegions) return null
  const regions: Region[] = []
  for (const region of named) {
    if (region === null) return null
    const isTwin = regions.some((other) => other.id === region.id)
    if (isTwin) return null
    regions.push(placedRegion(region, regions))
  }
  return regions
}
