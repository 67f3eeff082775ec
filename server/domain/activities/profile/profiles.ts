import { Map as PersistentMap } from 'immutable'
import type { OwnDealField, ShownDeal } from '../../../../shared/programme/deals.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'
import { filledSteps, gridFigures, profileParts } from '../../../../shared/programme/profile.ts'
import { memo } from '../../programme/memo.ts'
import type { Deal, DealField, ProgrammeState } from '../../programme/state.ts'

/** One region's profile as everybody may see it: nothing of it is ever blind. */
export const shownProfile = (state: ProgrammeState, regionId: string): ShownDeal =>
  Object.fromEntries(fieldsOf(state, regionId).map(([fieldId, { entry }]) => [fieldId, entryNow(state, entry)]))

/** With what it takes to fill it in for the region. `by` is the number of a seat, never a name. */
export const ownProfile = (state: ProgrammeState, regionId: string): Record<string, OwnDealField> =>
  Object.fromEntries(
    fieldsOf(state, regionId).map(([fieldId, { entry, seq, seatId, at }]) => [
      fieldId,
      {
        entry: entryNow(state, entry),
        seq,
        by: seatId === null ? null : (state.seats.get(seatId)?.number ?? null),
        at,
      },
    ]),
  )

/** How far each region is: steps with something in them, pairs of levers and goals, and how many say what. */
export const howFarOf = (state: ProgrammeState) =>
  Object.fromEntries(state.regionOrder.map((id) => [id, howFarIs(state.deals.get(id) ?? empty)]))

const empty: Deal = PersistentMap()

const howFarIs = memo((deal: Deal) => {
  const said = (fieldId: string): unknown => deal.get(fieldId)?.entry.value
  const { goals, levers, filled, unknown } = gridFigures(said)
  return { done: filledSteps(said).length, pairs: goals.length * levers.length, filled, unknown }
})

/** Those that everybody may see. */
export const instrumentNames = ({ instruments }: ProgrammeState): Record<string, CardText> => namesOf(instruments)

const namesOf = memo((instruments: ProgrammeState['instruments']) =>
  Object.fromEntries([...instruments.values()].flatMap(({ id, name, isHidden }) => (isHidden ? [] : [[id, name]]))),
)

const parts: ReadonlySet<string> = new Set(profileParts)

const fieldsOf = (state: ProgrammeState, regionId: string): readonly (readonly [string, DealField])[] =>
  [...(state.deals.get(regionId) ?? [])].filter(([, { entry }]) => parts.has(entry.part))

/** Not from `themes.ts`, which knows all kinds. */
const themeNow = ({ mergedThemes }: ProgrammeState, themeId: string): string => mergedThemes[themeId] ?? themeId

/** With its theme as that is by now. */
function entryNow(state: ProgrammeState, entry: DealField['entry']): DealField['entry'] {
  if (entry.part === 'focus') return entry.value === null ? entry : { ...entry, value: themeNow(state, entry.value) }
  if (!('themeId' in entry) || entry.themeId === null) return entry
  const themeId = themeNow(state, entry.themeId)
  return themeId === entry.themeId ? entry : { ...entry, themeId }
}
