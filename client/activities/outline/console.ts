import type { KindConsole } from '../kindConsole.ts'

export const outlineConsole: KindConsole<'outline'> = {
  room: () => 'large',
  phone: () => 'listen',
}
