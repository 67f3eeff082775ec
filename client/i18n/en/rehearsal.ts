import type { SameKeys } from '../messageTypes.ts'
import type { rehearsal as dutch } from '../nl/rehearsal.ts'

export const rehearsal = {
  start: 'Rehearse this session',

  back: 'Back to your programme',

  'dialog.title': 'Rehearse the session?',
  'dialog.copy':
    'You get a copy of the programme, with a code of its own. The real programme does not change, and no report holds anything of the rehearsal.',
  'dialog.people': 'Simulated people come in, write questions and vote by themselves. You lead, on a new tab.',
  'dialog.field': 'Number of simulated people',
  'dialog.hint': 'From {min} to {max}.',
  'dialog.wrong': 'Enter a number from {min} to {max}.',
  'dialog.notNow': 'Not now',
  'dialog.go': 'Start the rehearsal',
  'dialog.busy': 'Making a copy…',
  'dialog.blocked': 'The rehearsal is ready, but your browser held back the new tab.',
  'dialog.open': 'Open the rehearsal',

  'bar.label': 'Rehearsal',
  'bar.people': 'Rehearsal: {count, plural, one {# person} other {# people}} here',
  'bar.coming': 'Rehearsal: {count} of {total} in',
  'bar.none': 'There are no simulated people. Bring them in with 5 more.',
  'bar.tempo': 'Tempo of the simulated people',
  'bar.calm': 'Calm',
  'bar.quick': 'Quick',
  'bar.fewer': '5 fewer',
  'bar.more': '5 more',
  'bar.fewerLong': '5 simulated people fewer',
  'bar.moreLong': '5 simulated people more',
  'bar.stop': 'Stop and erase the rehearsal',
  'bar.stopping': 'Erasing…',
  'bar.failed': 'That did not work. {reason}',

  'end.text':
    '{count, plural, =0 {Nobody is at the table.} one {One person is still at the table.} other {# people are still at the table.}} Phones will then show that the session is over. This is a rehearsal: what was collected here goes when you erase it.',

  ended: 'This was a rehearsal. Everything goes when you erase it, and otherwise by itself after two days.',

  'list.title': 'A rehearsal has no list.',
  'list.text':
    'The names on your real list do not go along into the copy. Simulated people come by themselves. Want to practise filling it in? What you enter here goes with the rehearsal.',
  'list.short': 'Your real list does not go along into a rehearsal. Simulated people come by themselves.',
} as const satisfies SameKeys<typeof dutch>
