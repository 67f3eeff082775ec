import { crc32 } from 'node:zlib'

/**
 * CRC-32 of a row's fields. SQLite notices a damaged page, not a flipped letter in a text.
 * JSON in between keeps `['ab', 'c']` and `['a', 'bc']` apart.
 */
export function checksum(...fields: readonly (string | number | null)[]): number {
  return crc32(JSON.stringify(fields))
}
