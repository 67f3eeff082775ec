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
  writeOutSteps,
} from '../../../shared/content/templates.ts'
import type { NewProgramme } from '../../../shared/programme/contract.ts'
import { maxRegionNameLength, maxTitleLength, retentionDays } from '../../../shared/programme/limits.ts'
import { maxRegions, minRegions, type Region } from '../../../shared/programme/regions.ts'
import type { LinkRole } from '../../../shared/programme/roles.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import type { ProgrammeEvent } from './events.ts'

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
    const letters = lettersFor(region.shortName, new Set(regions.map((other) => other.letters)))
    regions.push({ ...region, letters, seat: regions.length })
  }
  return regions
}

function ownRegion({
  type,
  name,
}: NonNullable<NewProgramme['regions']>[number]): Omit<Region, 'letters' | 'seat'> | null {
  const checked = checkText(name, maxRegionNameLength)
  if (!checked.ok) return null
  const english = {
    regio: `${checked.text} region`,
    provincie: `Province of ${checked.text}`,
    gemeente: `Municipality of ${checked.text}`,
  }
  const id = `${type}-${slug(checked.text)}`.slice(0, 60)
  return { id, type, name: { nl: `${type} ${checked.text}`, en: english[type] }, shortName: checked.text }
}

/** Names in any script get an id: what is not a letter or digit of ASCII becomes its code. */
const slug = (name: string): string =>
  [...name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) =>
      /[a-z0-9]/.test(letter) ? letter : /[\s-]/.test(letter) ? '-' : letter.codePointAt(0)?.toString(36),
    )
    .join('')

/** Two letters that no other region has: initials of two words, else the first two, else whatever is still free. */
function lettersFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .toUpperCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
  const all = words.join('') || 'R'
  const [first = 'R'] = [...all]
  const initials =
    words.length > 1
      ? words
          .slice(0, 2)
          .map((word) => [...word][0])
          .join('')
      : [...all].slice(0, 2).join('')
  const candidates = [
    initials,
    ...[...all].slice(1).map((letter) => first + letter),
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ].map((letters) => ([...letters].length === 1 ? first + letters : letters))
  return candidates.find((letters) => !taken.has(letters)) ?? first
}
