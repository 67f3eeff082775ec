import type { SameKeys } from '../messageTypes.ts'
import type { checkout as nl } from '../nl/checkout.ts'

export const checkout = {
  sentence: 'What do you take away?',
  score1: 'not at all',
  score2: 'a little',
  score3: 'fairly',
  score4: 'very',
  score5: 'extremely',
  scoreNamed: '{score}: {word}',
  of5: '{score} of 5',
  anonymous: 'Your answer is anonymous. We do not store who wrote it. Do not mention names.',
  nothingYet: 'Fill something in, or skip this step.',
  send: 'Send answer',
  keep: 'Save answer',
  edit: 'Edit answer',
  thanks: 'Thank you',
  saved: 'Your answer has been saved.',
  keptHere: 'Not sent yet. Your answer is on this phone.',
  closed: 'The check-out is closed',
} satisfies SameKeys<typeof nl>
