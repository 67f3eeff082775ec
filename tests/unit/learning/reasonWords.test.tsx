import { beforeAll, expect, test } from 'vitest'
import { getTranslate, loadMessages, setLocale, startTranslator } from '../../../client/i18n/translator.ts'
import { reasonWords, themeInSentence } from '../../../client/ui/reasonWords.ts'
import type { LearningReason } from '../../../shared/programme/learningPotential.ts'

const names = { learner: 'Limburg', source: 'Overijssel', theme: 'familiebedrijven' }
const ask = { type: 'ask' } as const
const offer = { type: 'offer' } as const
const wish = { type: 'wish', cardIds: ['io-seed-1'] } as const
const steps = (count: number): LearningReason => ({ type: 'steps', steps: count, from: 1, to: 1 + count })

beforeAll(async () => {
  await startTranslator()
  await loadMessages('learning')
})

test('K10: why one region could learn from another reads as one sentence, the theme named once', async () => {
  await setLocale('nl')
  const { short, full } = reasonWords(getTranslate(), 'nl')
  const all: readonly LearningReason[] = [
    wish,
    ask,
    steps(3),
    offer,
    { type: 'wanted' },
    { type: 'focus' },
    { type: 'askUs' },
    { type: 'alike', tags: ['gemengd', 'familiebedrijven-talrijk'] },
  ]
  expect(short(all, names)).toBe(
    'Limburg vraagt naar familiebedrijven; Overijssel is drie stappen verder en biedt het aan.',
  )
  expect(full(all, names)).toBe(
    'Limburg wil van Overijssel leren over familiebedrijven, vraagt ernaar, heeft het als speerpunt en wil ermee verder komen; ' +
      'Overijssel is drie stappen verder, biedt het aan en zegt: vraag ons. Ze lijken op elkaar: gemengd gebied en veel familiebedrijven.',
  )
  expect(full([wish], names)).toBe('Limburg wil van Overijssel leren over familiebedrijven.')
  expect(full([steps(1)], names)).toBe('Over familiebedrijven: Overijssel is één stap verder.')
  expect(full([], names)).toBe('De gespreksleider ziet hier een kans.')
})

test('K10: the same in English', async () => {
  await setLocale('en')
  const { short } = reasonWords(getTranslate(), 'en')
  expect(short([ask, steps(3), offer], { ...names, theme: 'family businesses' })).toBe(
    'Limburg asks about family businesses; Overijssel is three steps further and offers it.',
  )
})

test('a theme loses its capital inside a sentence, unless somebody typed it or it is an abbreviation', () => {
  expect(themeInSentence({ nl: 'Familiebedrijven', en: 'Family businesses' }, 'nl')).toBe('familiebedrijven')
  expect(themeInSentence({ nl: 'Europese subsidies', en: 'Europese subsidies' }, 'nl')).toBe('Europese subsidies')
  expect(themeInSentence({ nl: 'AI in het mkb', en: 'AI in small firms' }, 'nl')).toBe('AI in het mkb')
})
