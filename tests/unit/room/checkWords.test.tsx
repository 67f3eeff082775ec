import { render, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { getTranslate, loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import { CheckRow } from '../../../client/surfaces/check/CheckRow.tsx'
import type { Verdict } from '../../../client/surfaces/check/rules.ts'
import {
  askedFinding,
  clockFinding,
  liveFinding,
  networkFinding,
  verdictWords,
} from '../../../client/surfaces/check/words.ts'

beforeAll(() => loadMessages('check'))

const arrange = (count: number): Verdict => ({ type: 'arrange', count })
const said = (verdict: Verdict, device: 'phone' | 'screen' = 'screen') => verdictWords(getTranslate(), device, verdict)

describe('Z2: what the check says in one sentence', () => {
  it('in Dutch', async () => {
    await setLocale('nl')
    expect(said({ type: 'ready' })).toBe('Alles klaar voor de zaal')
    expect(said({ type: 'ready' }, 'phone')).toBe('Deze telefoon is er klaar voor')
    expect([1, 2, 9].map((count) => said(arrange(count)))).toEqual([
      'Eén ding om te regelen',
      'Twee dingen om te regelen',
      '9 dingen om te regelen',
    ])
    expect(said({ type: 'todo', count: 1 })).toBe('Nog één ding om zelf te proberen')
  })

  it('in English', async () => {
    await setLocale('en')
    expect([said({ type: 'ready' }), said(arrange(2)), said({ type: 'todo', count: 3 })]).toEqual([
      'All ready for the room',
      'Two things to arrange',
      'Three things left to try yourself',
    ])
    await setLocale('nl')
  })
})

describe('Z1: what each line says', () => {
  const steady = { roundTrips: [12, 14, 13, 90], offsetMs: 300 }

  it('what was found, and what to do only when something is wrong', () => {
    const t = getTranslate()
    expect(networkFinding(t, steady)).toEqual({
      state: 'good',
      found: 'Heen en weer duurt meestal 13 ms, de langste keer 90 ms. Er ging niets verloren.',
      advice: null,
    })
    const lossy = networkFinding(t, { roundTrips: [12, null, 13, 14, 15], offsetMs: 0 })
    expect(lossy.found).toContain('1 van de 5 vragen kwam niet aan')
    expect(lossy.advice).toContain('wifi-punt')
    expect(networkFinding(t, { roundTrips: [null, null], offsetMs: null }).found).toBe(
      'De server antwoordde 2 keer niet.',
    )
    expect(liveFinding(t, 'polling').found).toContain('dat werkt ook, iets trager')
    expect(clockFinding(t, steady).found).toBe('Dit apparaat wijkt 0,3 seconden af. Dat corrigeren we vanzelf.')
    expect(clockFinding(t, { ...steady, offsetMs: 10 }).found).toBe('Dit apparaat loopt gelijk met de server.')
    expect(clockFinding(t, { ...steady, offsetMs: -7_400 })).toMatchObject({
      state: 'attention',
      found: expect.stringContaining('wijkt 7 seconden af'),
    })
  })

  it('an answer nobody gave yet is no answer', () => {
    const words = { ask: 'vraag', yes: 'ja', no: 'nee', advice: 'raad' }
    expect([undefined, true, false].map((answer) => askedFinding(answer, words))).toEqual([
      { state: 'todo', found: 'vraag', advice: null },
      { state: 'good', found: 'ja', advice: null },
      { state: 'attention', found: 'nee', advice: 'raad' },
    ])
  })

  it('has a word for every state, beside its shape', () => {
    const seen = (['busy', 'good', 'attention', 'bad', 'todo'] as const).map((state) => {
      const { container, unmount } = render(
        <CheckRow title="Netwerk" finding={{ state, found: 'gevonden', advice: null }} />,
      )
      const row = screen.getByRole('listitem')
      const found = [row.querySelector('p')?.textContent ?? '', container.querySelector('path')?.getAttribute('d')]
      unmount()
      return found
    })
    expect(seen.map(([word]) => word)).toEqual(['Bezig', 'Goed', 'Let op', 'Mis', 'Aan jou'])
    expect(new Set(seen.map(([, shape]) => shape)).size).toBe(5)
  })
})
