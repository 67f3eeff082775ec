import type { PublicCard } from '../programme/cards.ts'
import { effects, noFocus, outcomes, type Stage, stages } from '../programme/dealParts.ts'
import type { DealEntry } from '../programme/deals.ts'
import type { ExpectedPerson } from '../programme/expected.ts'
import { efforts } from '../programme/instrumentParts.ts'
import type { Instrument } from '../programme/instruments.ts'
import type { Localised } from '../programme/localised.ts'
import type { Region, Theme } from '../programme/regions.ts'
import sample from './sample-programme.json' with { type: 'json' }
import templates from './session-templates.json' with { type: 'json' }
import type { TemplateStep } from './turns.ts'

/** Built-in content, typed. The JSON files are the product's own and are read nowhere else. */

export interface SessionTemplate {
  readonly id: string
  readonly title: Localised
  readonly preparation: readonly Localised[]
  readonly items: readonly TemplateItem[]
}
export interface TemplateItem {
  readonly id: string
  readonly kind: string
  readonly minutes: number
  readonly title: Localised
  readonly prompt: Localised
  readonly facilitatorSays: Localised
  readonly settings: Readonly<Record<string, unknown>>
  readonly steps?: readonly TemplateStep[]
}
export const sessionTemplates: readonly SessionTemplate[] = templates.sessions

export const programmeTitle: Localised = sample.programme.title
export const themes: readonly Theme[] = sample.themes.map(({ id, kind, label, short }) => ({
  id,
  kind: kind === 'process' ? 'process' : 'content',
  label,
  short,
}))
export const agreements: readonly { readonly id: string; readonly text: Localised }[] = sample.agreements.map(
  ({ id, text }) => ({ id, text }),
)
export const reactions: readonly { readonly id: string; readonly text: Localised }[] = sample.measures.reaction.map(
  ({ id, text }) => ({ id, text }),
)

/** The nine MKB-Deals, in the order of the mission text. */
export const dealRegions: readonly {
  readonly id: string
  readonly type: Region['type']
  readonly name: Localised
  readonly shortName: string
}[] = sample.regions.map(({ id, type, name, shortName }) => ({ id, type: regionType(type), name, shortName }))

/** The seven questions of the mission text, verbatim, with the mission as their source. */
export const seedQuestions: readonly PublicCard[] = sample.learningQuestions
  .filter((question) => question.origin === 'seed')
  .map((question) => card(question, 'learningQuestion', 'seed'))

/** Example content on top: questions of the running text and invented ones, and who wants to learn from whom. */
export const exampleCards: readonly PublicCard[] = [
  ...sample.learningQuestions
    .filter((question) => question.origin !== 'seed' && question.kind === 'content')
    .slice(0, 8)
    .map((question) => card(question, 'learningQuestion', 'anonymous')),
  ...sample.inspirationOpportunities.map(
    (wish): PublicCard => ({
      ...card({ ...wish, kind: null }, 'inspiration', 'region'),
      sourceRegionId: wish.sourceRegionId,
      regionId: wish.learnerRegionId,
    }),
  ),
]

/** Do's and don'ts of the example; don'ts say what was learnt from them. */
export const exampleLessons: readonly PublicCard[] = sample.lessons.map(
  (lesson): PublicCard => ({
    ...card({ ...lesson, kind: null }, 'lesson', lesson.attribution === 'region' ? 'region' : 'anonymous'),
    regionId: lesson.regionId,
    lesson: {
      side: lesson.kind === 'dont' ? 'dont' : 'do',
      ...('lesson' in lesson && lesson.lesson !== undefined ? { differently: lesson.lesson } : {}),
    },
  }),
)

export const exampleInstruments: readonly Instrument[] = sample.instruments.map(
  ({ id, label, themeIds, what, forWhom, effort }) => ({
    id,
    name: label,
    what,
    forWhom,
    effort: efforts.find((known) => known === effort) ?? null,
    themeIds: [...themeIds],
    regionId: null,
    seq: 1,
  }),
)

/** What the regions of the example say of themselves, invented and labelled as such wherever it shows. */
export const exampleDeals: readonly { readonly regionId: string; readonly entries: readonly DealEntry[] }[] =
  sample.regions.map((region) => ({
    regionId: region.id,
    entries: [
      { part: 'text', name: 'forWhom', value: region.profile.forWhom },
      { part: 'text', name: 'what', value: region.profile.what },
      { part: 'text', name: 'situation', value: joined(region.areaType, region.context) },
      { part: 'text', name: 'proud', value: region.profile.proud },
      { part: 'text', name: 'hard', value: region.profile.hard },
      { part: 'tags', value: [...region.contextTags] },
      { part: 'focus', value: region.focusThemeId },
      ...region.goals.map((value, slot): DealEntry => ({ part: 'goal', slot, value })),
      ...region.levers.map((value, slot): DealEntry => {
        const instrument = region.leverInstruments.find(({ leverIndex }) => leverIndex === slot)
        return { part: 'lever', slot, value, instrumentId: instrument?.instrumentId ?? null }
      }),
      ...region.leverContributions.map(
        ({ leverIndex, goalIndex, contribution }): DealEntry => ({
          part: 'effect',
          lever: leverIndex,
          goal: goalIndex,
          value: effects.find((effect) => effect === contribution) ?? 'unknown',
        }),
      ),
      ...region.themes.flatMap(({ themeId, maturity, wanted }): readonly DealEntry[] => [
        { part: 'now', themeId, value: stage(maturity) },
        { part: 'wanted', themeId, value: stage(wanted) },
      ]),
      ...region.evidence.map(({ themeId, text }): DealEntry => ({ part: 'evidence', themeId, value: text })),
      ...sample.themes
        .filter(({ id }) => !region.themes.some(({ themeId }) => themeId === id))
        .map(({ id }): DealEntry => ({ part: 'now', themeId: id, value: noFocus })),
      ...region.themes.flatMap(({ themeId, maturity }): readonly DealEntry[] =>
        maturity >= 4 ? [{ part: 'askUs', themeId, value: true }] : [],
      ),
      ...region.offers.map(({ themeId, text }, slot): DealEntry => ({ part: 'offer', slot, value: text, themeId })),
      ...region.asks.map(({ themeId, text }, slot): DealEntry => ({ part: 'ask', slot, value: text, themeId })),
      ...region.indicators.map(
        ({ themeId, text }, slot): DealEntry => ({ part: 'indicator', slot, value: text, themeId }),
      ),
      ...sample.instruments.flatMap(({ id, uses }) =>
        uses
          .filter(({ regionId }) => regionId === region.id)
          .map(({ outcome, note }): DealEntry => {
            const value = outcomes.find((known) => known === outcome) ?? null
            return { part: 'use', targetId: id, value, note }
          }),
      ),
    ],
  }))

function stage(value: number): Stage | null {
  return stages.find((known) => known === value) ?? null
}

function joined(area: Localised, situation: Localised): Localised {
  return { nl: `${area.nl}. ${situation.nl}`, en: `${area.en}. ${situation.en}` }
}

/** Who would come to the example: invented people, labelled as such wherever they show. */
export const exampleExpected: readonly ExpectedPerson[] = sample.demoParticipants.map(
  ({ id, displayName, regionId, role }) => ({ id, name: displayName, regionId, role, seatId: null }),
)

interface SampleCard {
  readonly id: string
  readonly kind: string | null
  readonly themeId: string
  readonly text: Localised
}

function card(from: SampleCard, type: PublicCard['type'], attribution: PublicCard['attribution']): PublicCard {
  return {
    id: from.id,
    type,
    text: from.text,
    kind: from.kind === 'process' || from.kind === 'content' ? from.kind : null,
    themeId: from.themeId,
    sourceRegionId: null,
    attribution,
    regionId: null,
    name: null,
  }
}

function regionType(type: string): Region['type'] {
  return type === 'provincie' || type === 'gemeente' ? type : 'regio'
}
