import { withOneMoreTurn } from '../../../shared/content/turns.ts'
import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { maxRegions } from '../../../shared/programme/regions.ts'
import type { DecideContext } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { PlannedChange, ProgrammeEvent } from './events.ts'
import { ownRegion, placedRegion } from './newRegion.ts'
import type { ProgrammeState } from './state.ts'

type RegionEvent = Extract<ProgrammeEvent, { type: `region.${string}` }>

/** A region that nobody had thought of, while phones are on: a place at the table, and a turn wherever each region has one. */
export function decideRegions(
  { data }: Extract<ProgrammeCommand, { name: 'region.add' }>,
  { programme: { state } }: DecideContext,
): Decision<ProgrammeEvent> {
  const named = ownRegion(data)
  const known = state.regionOrder.flatMap((id) => state.regions[id] ?? [])
  if (named === null || known.length >= maxRegions || Object.hasOwn(state.regions, named.id))
    return reject('regionsInvalid')
  const added = { type: 'region.added', data: { region: placedRegion(named, known) } } as const
  const changes = turnsIn(state)
  return accept<ProgrammeEvent>(
    changes.length === 0 ? [added] : [added, { type: 'plan.itemsChanged', data: { changes } }],
  )
}

export function evolveRegions(state: ProgrammeState, event: RegionEvent): ProgrammeState {
  switch (event.type) {
    case 'region.added': {
      const { region } = event.data
      return {
        ...state,
        regions: { ...state.regions, [region.id]: region },
        regionOrder: [...state.regionOrder, region.id],
        seatsByRegion: { ...state.seatsByRegion, [region.id]: 0 },
        joinedByRegion: { ...state.joinedByRegion, [region.id]: 0 },
      }
    }
    case 'region.removed': {
      const { regionId } = event.data
      return {
        ...state,
        regions: without(state.regions, regionId),
        regionOrder: state.regionOrder.filter((id) => id !== regionId),
        seatsByRegion: without(state.seatsByRegion, regionId),
        joinedByRegion: without(state.joinedByRegion, regionId),
      }
    }
  }
}

export const undoRegions = (event: RegionEvent): readonly ProgrammeEvent[] =>
  event.type === 'region.added' ? [{ type: 'region.removed', data: { regionId: event.data.region.id } }] : []

/** Somebody sat down for it, is expected from it, or something was said of it: it cannot go without that. */
export function isRegionUsed(state: ProgrammeState, regionId: string): boolean {
  const { joinedByRegion, deals, library, instruments, expected, suggestions, activities } = state
  return (
    (joinedByRegion[regionId] ?? 0) > 0 ||
    deals.has(regionId) ||
    library.cards.some((card) => card.regionId === regionId || card.sourceRegionId === regionId) ||
    activities.some(
      (one) =>
        moduleOf(one.kind)
          .openCards?.(one)
          .some((card) => card.sourceRegionId === regionId) === true,
    ) ||
    instruments.some((instrument) => instrument.regionId === regionId) ||
    expected.people.some((person) => person.regionId === regionId) ||
    Object.keys(suggestions).some((key) => key.split(' ').slice(0, 2).includes(regionId))
  )
}

/** Of all that is still to be done, and of what the room is at when the turns are not over. */
function turnsIn({ activities, live }: ProgrammeState): readonly PlannedChange[] {
  return [...activities.values()].flatMap((activity): readonly PlannedChange[] => {
    const isNow = activity.id === live.activityId
    if (activity.status !== 'planned' && !isNow) return []
    const { steps, minutes } = activity.planned
    const more = withOneMoreTurn(steps, isNow ? live.stepIndex : -1)
    if (more === null) return []
    const added = sum(more) - sum(steps)
    return [{ activityId: activity.id, steps: [...more], minutes: minutes + Math.ceil(added / 60) }]
  })
}

const sum = (steps: readonly { readonly seconds: number }[]): number =>
  steps.reduce((total, { seconds }) => total + seconds, 0)

const without = <T>(all: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id))
