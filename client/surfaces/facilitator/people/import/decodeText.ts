import { TableError } from './table.ts'

/** Text in the encodings that spreadsheets write: UTF-8 and UTF-16 with or without a mark, and Windows-1252 by default. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (text.includes('\0')) throw new TableError('notText')
  return text
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2000)
  const half = start.length / 2
  // Plain letters in UTF-16 are every other byte zero, on the same side.
  if (zeros(start, 1) > half * 0.4) return 'utf-16le'
  if (zeros(start, 0) > half * 0.4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function zeros(bytes: Uint8Array, side: 0 | 1): number {
  let count = 0
  for (let index = side; index < bytes.length; index += 2) if (bytes[index] === 0) count += 1
  return count
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
