import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import type { Instrument } from '../../../shared/programme/instruments.ts'
import { maxInstrumentNameLength, maxInstruments, maxInstrumentTextLength } from '../../../shared/programme/limits.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import type { KeptInstrument, ProgrammeState } from './state.ts'
import { isTheme, themeNow } from './themes.ts'

type InstrumentCommand = Extract<ProgrammeCommand, { readonly name: `instrument.${string}` }>
type InstrumentEvent = Extract<ProgrammeEvent, { type: `instrument.${string}` }>

/** The library of instruments: everybody can add one and say it better; a facilitator can hide one. */
export function decideInstruments(
  command: InstrumentCommand,
  { seatId, programme }: DecideContext,
): Decision<ProgrammeEvent> {
  const { state } = programme
  switch (command.name) {
    case 'instrument.put': {
      const { instrumentId, baseSeq, effort, ...raw } = command.data
      const themeIds = raw.themeIds.map((id) => themeNow(state, id))
      const known = state.instruments.get(instrumentId)
      if (known === undefined && programme.isCardId(instrumentId)) return reject('notAllowed')
      if (known === undefined && offered(state) >= maxInstruments)
        return reject('tooManyCards', { max: maxInstruments })
      if (known?.isHidden === true) return reject('notFound')
      const name = checkText(raw.name, maxInstrumentNameLength)
      if (!name.ok) return reject(name.code, { max: maxInstrumentNameLength })
      const what = optional(raw.what)
      const forWhom = optional(raw.forWhom)
      if (typeof what === 'object' && what !== null) return reject(what.refused, { max: maxInstrumentTextLength })
      if (typeof forWhom === 'object' && forWhom !== null)
        return reject(forWhom.refused, { max: maxInstrumentTextLength })
      if (!themeIds.every((id) => isTheme(state, id))) return reject('notFound')
      const instrument: Instrument = {
        id: instrumentId,
        name: same(name.text, known?.name),
        what: what === null ? null : same(what, known?.what),
        forWhom: forWhom === null ? null : same(forWhom, known?.forWhom),
        effort,
        themeIds: [...new Set(themeIds)],
        regionId: known === undefined ? (state.seats.get(seatId ?? '')?.regionId ?? null) : known.regionId,
        seq: (known?.seq ?? 0) + 1,
      }
      if (known !== undefined && isUnchanged(known, instrument)) return accept([])
      if ((known?.seq ?? 0) !== baseSeq) return reject('changedElsewhere')
      return accept([{ type: 'instrument.put', data: { instrument, seatId } }])
    }
    case 'instrument.setHidden': {
      const { instrumentId, hidden } = command.data
      const known = state.instruments.get(instrumentId)
      if (known === undefined) return reject('notFound')
      return known.isHidden === hidden ? accept([]) : accept([{ type: 'instrument.hiddenSet', data: command.data }])
    }
  }
}

export function evolveInstruments(state: ProgrammeState, event: InstrumentEvent): ProgrammeState {
  switch (event.type) {
    case 'instrument.put': {
      const { instrument } = event.data
      const isHidden = state.instruments.get(instrument.id)?.isHidden ?? false
      return { ...state, instruments: state.instruments.set(instrument.id, { ...instrument, isHidden }) }
    }
    case 'instrument.restored': {
      const { instrumentId, instrument, ifSeq } = event.data
      const known = state.instruments.get(instrumentId)
      if ((known?.seq ?? 0) !== ifSeq) return state
      return {
        ...state,
        instruments:
          instrument === null
            ? state.instruments.delete(instrumentId)
            : // Its number goes on, as that of a deal's field does.
              state.instruments.set(instrumentId, {
                ...instrument,
                seq: ifSeq + 1,
                isHidden: known?.isHidden ?? false,
              }),
      }
    }
    case 'instrument.hiddenSet': {
      const known = state.instruments.get(event.data.instrumentId)
      if (known === undefined) return state
      return { ...state, instruments: state.instruments.set(known.id, { ...known, isHidden: event.data.hidden }) }
    }
  }
}

export function undoInstruments(event: InstrumentEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  switch (event.type) {
    case 'instrument.put': {
      const { id, seq } = event.data.instrument
      const known = before.instruments.get(id)
      const instrument = known === undefined ? null : publicInstrument(known)
      return [{ type: 'instrument.restored', data: { instrumentId: id, instrument, ifSeq: seq } }]
    }
    case 'instrument.hiddenSet': {
      const { instrumentId } = event.data
      const hidden = before.instruments.get(instrumentId)?.isHidden ?? false
      return [{ type: 'instrument.hiddenSet', data: { instrumentId, hidden } }]
    }
    case 'instrument.restored':
      return []
  }
}

/** What a facilitator put away makes room: one person cannot fill the library for good. */
const offered = ({ instruments }: ProgrammeState): number => instruments.count(({ isHidden }) => !isHidden)

export const publicInstrument = ({ isHidden: _isHidden, ...instrument }: KeptInstrument): Instrument => instrument

function optional(raw: string | null): string | null | { readonly refused: RefusalCode } {
  if (raw === null || raw.trim() === '') return null
  const checked = checkText(raw, maxInstrumentTextLength)
  return checked.ok ? checked.text : { refused: checked.code }
}

/** A built-in text that was left as it is keeps both its languages. */
const same = (text: string, known: CardText | null | undefined): CardText =>
  typeof known === 'object' && known !== null && (known.nl === text || known.en === text) ? known : text

const isUnchanged = (known: KeptInstrument, made: Instrument): boolean =>
  JSON.stringify({ ...publicInstrument(known), seq: 0 }) === JSON.stringify({ ...made, seq: 0 })
