import { describe, expect, it } from 'vitest'
import { loadMessages, setLocale, t } from '../../../client/i18n/translator.ts'

describe('translator', () => {
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

  it('leaves out the time when it is not known', () => {
    expect(t('errors.voteClosed', { closedAt: '14.46 uur' })).toContain('om 14.46 uur gesloten')
    expect(t('errors.voteClosed', { closedAt: 'none' })).toContain('De stemming is gesloten.')
  })
})
