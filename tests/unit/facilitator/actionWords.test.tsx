import { beforeAll, describe, expect, test } from 'vitest'
import type { Naming } from '../../../client/activities/kindConsole.ts'
import { loadConsoleTexts } from '../../../client/activities/loadFace.ts'
import { loadMessages, setLocale, t } from '../../../client/i18n/translator.ts'
import { actionWords, neverRecorded, wordsOf } from '../../../client/surfaces/facilitator/undo/actionWords.ts'
import { commandTable } from '../../../server/domain/programme/permissions.ts'

const commands = [...commandTable].filter(([, { roles }]) => roles.includes('facilitator')).map(([name]) => name)

const naming: Naming = {
  t,
  about: { count: '1', fields: 'minutes', ms: '60000', index: '1', to: 'projector', skipped: 'false' },
  title: 'Pauze',
  from: 'Spelregels',
  person: 'Sanne',
  region: () => 'Drenthe',
  link: 'Anna',
}

beforeAll(() => Promise.all([loadMessages('lead', 'expected'), loadConsoleTexts()]))

describe.each(['nl', 'en'] as const)('words of what was done, in %s', (locale) => {
  beforeAll(() => setLocale(locale))

  test('U14: every command of a facilitator has words of its own, or is never kept', () => {
    const wordless = commands.filter((name) => !Object.hasOwn(actionWords, name) && !neverRecorded.has(name))
    expect(wordless).toEqual([])
    const both = commands.filter((name) => Object.hasOwn(actionWords, name) && neverRecorded.has(name))
    expect(both).toEqual([])
  })

  test('the words are filled in, and follow a colon', () => {
    for (const name of Object.keys(actionWords)) {
      const words = wordsOf(name, naming)
      expect([name, words]).toEqual([name, expect.stringMatching(/^[^.{}]+$/)])
      expect(words, name).not.toMatch(/^lead\.|undefined|^\p{Lu}(?!renthe|anne)/u)
    }
  })

  test('what is not known any more is still a change', () => {
    expect(wordsOf('constructor', naming)).toBe(t('lead.did.other'))
  })
})

test('the words tell what is at stake', async () => {
  await setLocale('nl')
  const about = { seatId: 'seat-1', fromRegionId: 'a', regionId: 'b' }
  const region = (id: string | undefined) => (id === 'a' ? 'Drenthe' : 'Overijssel')
  expect(wordsOf('people.setRegion', { ...naming, about, region })).toBe('Drenthe → Overijssel voor Sanne')
  expect(wordsOf('plan.remove', naming)).toBe('‘Pauze’ weggehaald')
  expect(wordsOf('agenda.go', { ...naming, about: { skipped: 'true' } })).toBe('‘Spelregels’ overgeslagen')
  expect(wordsOf('timer.add', { ...naming, about: { ms: '-120000' } })).toBe('2 minuten minder op de klok')
})
