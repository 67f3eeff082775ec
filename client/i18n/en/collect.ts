import type { SameKeys } from '../messageTypes.ts'
import type { collect as nl } from '../nl/collect.ts'

export const collect = {
  chooseKind: 'Choose first: process or content.',
  question: 'Your question',
  inspiration: 'What do you want to know?',
  card: 'Your card',
  chooseSource: 'Choose a region first.',
  theme: 'Theme',
  noTheme: 'No theme',
  addQuestion: 'Add question',
  keepQuestion: 'Save question',
  addCard: 'Add card',
  keepCard: 'Save card',
  noteRegion: 'Shown with it: {region}.',
  noteName: 'Shown with it: {name}, {region}.',
  ownQuestions: 'Your questions',
  ownCards: 'Your cards',
  othersQuestions: 'Questions of others ({count})',
  othersCards: 'Cards of others ({count})',
  noQuestions: 'No questions of others yet.',
  noCards: 'No cards of others yet.',
  beFirst: 'What do you want to know?',
  closed: 'Writing is closed. You can still edit what is yours until voting starts.',
  full: 'You have reached the highest number ({max}). Remove one to make room.',
  unfinished: 'Your text that was not finished',
  'similar.heading': '{count, plural, one {This question is like yours} other {These questions are like yours}}',
  'similar.spoken':
    '{count, plural, one {There is a question like yours. It is below the field.} other {There are # questions like yours. They are below the field.}}',
  'similar.support': 'Support this one',
  'similar.supportNamed': 'Support this one: {text}',
  'similar.supported': 'You support this question',
  'similar.stop': 'Stop supporting',
  'similar.stopNamed': 'Stop supporting: {text}',
  'similar.stored':
    'When you support a question, we keep that with your seat. How many people support a question shows only after the vote.',
  'similar.draftStays': 'Kept with your seat. Your own text is still there: add it or clear it.',
} satisfies SameKeys<typeof nl>
