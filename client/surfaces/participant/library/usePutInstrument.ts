import type { Instrument } from '../../../../shared/programme/instruments.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import type { Sent } from '../../../live/commands.ts'
import { randomId } from '../../../live/randomId.ts'
import { useSend } from '../../../store/live.tsx'

export interface InstrumentWords {
  /** Null: a new one. */
  readonly instrumentId: string | null
  readonly baseSeq: number
  readonly name: string
  readonly what: string | null
  readonly forWhom: string | null
  readonly effort: Instrument['effort']
  readonly themeIds: readonly string[]
}

/** Adds an instrument, or says it better; it shows at once, also without a connection. Works on phones and consoles. */
export function usePutInstrument(): (words: InstrumentWords) => { readonly instrumentId: string; readonly sent: Sent } {
  const { send } = useSend()
  return ({ instrumentId, themeIds, ...words }) => {
    const id = instrumentId ?? randomId()
    const data = { instrumentId: id, ...words, themeIds: [...themeIds] }
    const change = (knowledge: KnowledgeView): KnowledgeView => withInstrument(knowledge, { ...data, id })
    const sent = send({ name: 'instrument.put', activityId: null, data, optimistic: { view: 'knowledge', change } })
    return { instrumentId: id, sent }
  }
}

function withInstrument(
  knowledge: KnowledgeView,
  { id, name, what, forWhom, effort, themeIds, baseSeq }: InstrumentWords & { readonly id: string },
): KnowledgeView {
  const known = knowledge.instruments[id]
  // Somebody else's words are there by now: the answer will say so.
  if ((known?.seq ?? 0) !== baseSeq) return knowledge
  const put: Instrument = {
    id,
    name,
    what,
    forWhom,
    effort,
    themeIds: [...themeIds],
    regionId: known?.regionId ?? null,
    seq: baseSeq,
  }
  return {
    ...knowledge,
    instruments: { ...knowledge.instruments, [id]: put },
    instrumentOrder: known === undefined ? [...knowledge.instrumentOrder, id] : knowledge.instrumentOrder,
  }
}
