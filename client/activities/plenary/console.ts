import type { KindConsole } from '../kindConsole.ts'

export const plenaryConsole: KindConsole<'plenary'> = {
  room: () => 'large',
  phone: () => 'listen',
}
