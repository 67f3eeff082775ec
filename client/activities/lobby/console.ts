import type { KindConsole } from '../kindConsole.ts'

export const lobbyConsole: KindConsole<'lobby'> = {
  screen: (_, { view }) => ({ hasClock: false, hasQr: true, fact: { type: 'people', count: view.seatCount } }),
  coming: (_, { seatCount }) => ({ hasQr: true, fact: { type: 'people', count: seatCount } }),
}
