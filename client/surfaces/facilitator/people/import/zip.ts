import { Inflate } from 'fflate'
import { TableError } from './table.ts'

interface Entry {
  readonly method: number
  readonly isLocked: boolean
  readonly packedSize: number
  readonly offset: number
}

export interface Zip {
  /** Text of one file, undefined when there is none. Stops at `maxBytes` of what comes out, whatever the file says of itself. */
  readonly text: (path: string, maxBytes: number) => string | undefined
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const maxEntries = 2000
const pieceBytes = 16_384

/** A zip by its list of contents: where each file is and how it is packed. Sizes are not believed, but counted. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = contents(view, bytes)
  return {
    text: (path, maxBytes) => {
      const entry = entries.get(path)
      if (entry === undefined) return undefined
      if (entry.isLocked) throw new TableError('locked')
      return new TextDecoder().decode(unpack(packed(view, bytes, entry), entry.method, maxBytes))
    },
  }
}

function contents(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) throw new TableError('unpacksTooBig')
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw new TableError('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name.replaceAll('\\', '/'), {
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** At the very end, but for a comment of at most 64 kB. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at
  throw new TableError('damaged')
}

function packed(view: DataView, bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) throw new TableError('damaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) throw new TableError('damaged')
  return bytes.subarray(start, start + packedSize)
}

function unpack(data: Uint8Array, method: number, maxBytes: number): Uint8Array {
  if (method === 0) return bounded(data.length, maxBytes, () => data)
  if (method !== 8) throw new TableError('damaged')
  const parts: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((part) => {
    size += part.length
    if (size > maxBytes) throw new TableError('unpacksTooBig')
    parts.push(part)
  })
  try {
    // In pieces, so that a bomb is noticed after the first ones.
    for (let at = 0; at < data.length; at += pieceBytes) {
      inflate.push(data.subarray(at, at + pieceBytes), at + pieceBytes >= data.length)
    }
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('damaged')
  }
  return joined(parts, size)
}

function bounded(size: number, maxBytes: number, take: () => Uint8Array): Uint8Array {
  if (size > maxBytes) throw new TableError('unpacksTooBig')
  return take()
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
