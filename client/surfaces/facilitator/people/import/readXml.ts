import { Parser } from 'saxen'
import { TableError } from './table.ts'

export interface XmlListener {
  /** Names without their prefix: `x:row` is `row`. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** No sheet comes near; nothing here recurses, so it only bounds what is remembered. */
const maxDepth = 64

/** Tells what is in it, once through. Document types and their entities are refused: no spreadsheet has them. */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  let depth = 0
  let failure: unknown = null
  const parser = new Parser()
  const guarded = (step: () => void): void => {
    if (failure !== null) return
    try {
      step()
    } catch (error) {
      failure = error
      parser.stop()
    }
  }
  const refuse = (): never => {
    throw new TableError('damaged')
  }
  parser.on('openTag', (name, attributes) =>
    guarded(() => {
      depth += 1
      if (depth > maxDepth) refuse()
      open(local(name), (wanted) => attributes()[wanted])
    }),
  )
  parser.on('closeTag', (name) =>
    guarded(() => {
      depth -= 1
      close(local(name))
    }),
  )
  parser.on('text', (raw, decode) => guarded(() => text(decode(raw))))
  parser.on('cdata', (raw) => guarded(() => text(raw)))
  parser.on('attention', () => guarded(refuse))
  parser.on('error', () => guarded(refuse))
  parser.parse(xml)
  if (failure !== null) throw failure
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
