import type { SameKeys } from '../messageTypes.ts'
import type { sharing as dutch } from '../nl/sharing.ts'

/** A device that several people share. Fetched only there. */
export const sharing = {
  bar: 'People on this device',
  now: 'Now taking their turn:',
  place: 'Place {place}',
  newPlace: 'New place',
  switch: 'Switch',
  switchTitle: 'Who goes on?',
  switched: 'Now: {who}.',
  waiting: '{count, plural, other {# kept}} on this device',
  notCounted: '{count, plural, one {# thing does} other {# things do}} not count',

  intro:
    'Take part with more people on this device. Everybody gets a place, with their own questions and their own dots.',
  trust: 'Whoever has this device can open every place. Share it only with people you trust.',
  add: 'Add somebody',
  addBusy: 'Making a place…',
  full: 'Eight people already sit at this device. It cannot hold more.',
  here: 'On this device',

  'cover.heading': 'Pass the device on',
  'cover.sent': 'Your answer has been handed in.',
  'cover.kept': 'Your answer is on this device. We send it as soon as there is a connection.',
  'cover.hidden': 'The next person does not see what you chose.',
  'cover.next': 'Whose turn is it?',
  'cover.back': 'Back to {who}',
} as const satisfies SameKeys<typeof dutch>
