import { describe, expect, it } from 'vitest'
import { duration, formatFor } from '../../../client/i18n/format.ts'
import { browserLocale, loadMessages, setLocale, startTranslator, t } from '../../../client/i18n/translator.ts'

describe('translator', () => {
  // First in the file: English is not loaded yet, so it arrives after Dutch.
  it('follows the last choice when somebody changes their mind', async () => {
    await Promise.all([setLocale('en'), setLocale('nl')])
    expect(document.documentElement.lang).toBe('nl')
    expect(t('common.close')).toBe('Sluiten')
  })

  it('counts in both languages and switches without a reload', async () => {
    await setLocale('nl')
    await loadMessages('common')
    expect(t('common.stepper.count', { count: 1 })).toBe('1 stip')
    expect(t('common.stepper.count', { count: 2 })).toBe('2 stippen')
    expect(document.documentElement.lang).toBe('nl')
    await setLocale('en')
    expect(t('common.stepper.count', { count: 2 })).toBe('2 dots')
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('kennisronde.locale')).toBe('en')
    await setLocale('nl')
  })

  it('starts in the language of the reader, and keeps the one that was chosen', async () => {
    expect(browserLocale(['en-GB', 'nl'])).toBe('en')
    expect(browserLocale(['de-DE', 'nl-BE', 'en'])).toBe('nl')
    expect(browserLocale(['fr', 'tr-TR'])).toBe('nl')
    localStorage.clear()
    await startTranslator('en')
    expect(document.documentElement.lang).toBe('en')
    // Nobody chose: nothing is kept, so that a browser in another language is followed again.
    expect(localStorage.length).toBe(0)
    await setLocale('nl')
    await startTranslator('en')
    expect(document.documentElement.lang).toBe('nl')
  })

  it('leaves out the time when it is not known', () => {
    expect(t('errors.voteClosed', { closedAt: '14.46 uur' })).toContain('om 14.46 uur gesloten')
    expect(t('errors.voteClosed', { closedAt: 'none' })).toContain('De stemming is gesloten.')
  })
})

describe('formats', () => {
  const atMs = new Date(2026, 10, 12, 9, 5).getTime()

  it('writes times and dates as the reader does', () => {
    const [nl, en] = [formatFor('nl'), formatFor('en')]
    expect(nl.time(atMs)).toBe('9.05 uur')
    expect(nl.shortTime(atMs)).toBe('9.05')
    expect(en.time(atMs)).toBe('9:05')
    expect(nl.longDate(atMs)).toBe('donderdag 12 november')
    expect(en.longDate(atMs)).toMatch(/^Thursday,? 12 November$/)
    expect(nl.list(['Limburg', 'Drenthe', 'Utrecht'])).toBe('Limburg, Drenthe en Utrecht')
    expect(nl.count(1234)).toBe('1.234')
  })

  it('writes lengths as on a clock, never below zero', () => {
    expect([0, 999, 62_000, 3_599_000, 3_900_000, -5].map(duration)).toEqual([
      '0:00',
      '0:00',
      '1:02',
      '59:59',
      '1:05:00',
      '0:00',
    ])
  })
})
