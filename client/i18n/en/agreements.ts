import type { SameKeys } from '../messageTypes.ts'
import type { agreements as nl } from '../nl/agreements.ts'

export const agreements = {
  agree: 'I can work with this',
  agreed: 'You can work with this.',
  takeBack: 'Take this back',
  takenBack: 'You took it back.',
  count: '{count, plural, one {# person can work with this.} other {# people can work with this.}} Nobody sees who.',
  mayStayOpen: 'Nobody sees who presses the button. Skipping is fine.',
  proposal: 'proposal',
  proposeLabel: 'Is a ground rule missing?',
  propose: 'Add ground rule',
  proposed: 'Your ground rule has been added, without your name.',
  noMore: 'You have added the highest number of ground rules.',
} satisfies SameKeys<typeof nl>
