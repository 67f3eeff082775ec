import type { SameKeys } from '../messageTypes.ts'
import type { learning as dutch } from '../nl/learning.ts'

export const learning = {
  'why.both': '{learner}; {source}.',
  'why.learner': '{learner}.',
  'why.source': 'About {theme}: {source}.',
  'why.clause': '{region} {parts}',
  'why.chosen': 'The facilitator sees an opportunity here.',
  'why.alike': 'They are alike: {tags}.',
  'first.wish': 'wants to learn about {theme} from {source}',
  'first.ask': 'asks about {theme}',
  'first.focus': 'has {theme} as its focus',
  'first.wanted': 'wants to get further with {theme}',
  'next.ask': 'asks about it',
  'next.focus': 'has it as its focus',
  'next.wanted': 'wants to get further with it',
  'source.steps':
    'is {steps, plural, =1 {one step} =2 {two steps} =3 {three steps} =4 {four steps} other {# steps}} further',
  'source.offer': 'offers it',
  'source.askUs': 'says: ask us',
} as const satisfies SameKeys<typeof dutch>
