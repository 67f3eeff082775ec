import type { SameKeys } from '../messageTypes.ts'
import type { deal as dutch } from '../nl/deal.ts'

export const deal = {
  saved: 'Saved',
  saving: 'Saving…',
  waits: 'It is on this phone. We send it as soon as there is a connection.',
  nothing: '(empty)',
  somebody: 'Somebody in your team',
  by: '{who} changed this, {at}',
  byYou: 'You changed this, {at}',
  bySomeone: 'Changed, {at}',
  'conflict.title': '{who} filled in something else meanwhile at ‘{label}’. What stays?',
  'conflict.theirs': 'From {who}',
  'conflict.mine': 'From you',
  'conflict.keepText': 'Keep my text',
  'conflict.takeText': 'Take their text',
  'conflict.keepChoice': 'Keep my choice',
  'conflict.takeChoice': 'Take their choice',
} as const satisfies SameKeys<typeof dutch>
