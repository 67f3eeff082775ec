import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../client/i18n/translator.ts'
import { announce } from '../../../client/ui/announcer.ts'
import { Banner } from '../../../client/ui/Banner.tsx'
import { Dialog } from '../../../client/ui/Dialog.tsx'
import { LiveRegion } from '../../../client/ui/LiveRegion.tsx'
import { ToastRegion } from '../../../client/ui/ToastRegion.tsx'
import { dismissToast, getToasts, showToast } from '../../../client/ui/toasts.ts'

beforeAll(() => setLocale('nl'))
beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  for (const { id } of getToasts()) act(() => dismissToast(id))
  await pass(5_000)
  vi.useRealTimers()
})

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const region = (): HTMLElement => screen.getByRole('status', { hidden: true })

const page = (open: 'nothing' | 'menu' | 'question') => (
  <>
    <p>Een stap</p>
    <Dialog isOpen={open !== 'nothing'} title="Menu" onClose={() => {}}>
      <Dialog isOpen={open === 'question'} title="Weet je het zeker?" onClose={() => {}} />
    </Dialog>
    <ToastRegion />
    <LiveRegion />
  </>
)

async function show(first: Parameters<typeof page>[0]) {
  const { rerender } = render(page(first))
  await pass(1)
  return async (next: typeof first) => {
    await act(async () => rerender(page(next)))
    await pass(1)
  }
}

describe('the live region', () => {
  it('stands in the dialog on top, is there before it speaks, and is only one', async () => {
    const change = await show('nothing')
    expect(region().closest('dialog')).toBeNull()
    for (const open of ['menu', 'question', 'menu'] as const) {
      await change(open)
      expect(region().closest('dialog')?.querySelector('h2')?.textContent).toBe(
        open === 'menu' ? 'Menu' : 'Weet je het zeker?',
      )
      expect(region().textContent).toBe('')
      const before = region()
      act(() => showToast(`Bewaard in ${open}.`))
      expect(region()).toBe(before)
      expect(region().textContent).toBe(`Bewaard in ${open}.`)
      await pass(2_000)
    }
    await change('nothing')
    expect(region().closest('dialog')).toBeNull()
  })

  it('says again what was cut off by a dialog that opened or closed at that moment, and nothing older', async () => {
    const change = await show('menu')
    act(() => announce('Je naam is bewaard.'))
    await change('nothing')
    // A region that comes with words in it is not heard: empty first.
    expect(region().textContent).toBe('')
    await pass(150)
    expect(region().textContent).toBe('Je naam is bewaard.')
    await pass(2_000)
    await change('menu')
    await pass(150)
    expect(region().textContent).toBe('')
  })

  it('says what a banner brings, also behind a dialog, and only the newest of what waits about one thing', async () => {
    const change = await show('menu')
    render(<Banner title="Geen verbinding.">Wat je schrijft, blijft op deze telefoon.</Banner>)
    expect(region().closest('dialog')).not.toBeNull()
    expect(region().textContent).toBe('Geen verbinding. Wat je schrijft, blijft op deze telefoon.')
    act(() => {
      announce('1 stip', 'dots')
      announce('2 stippen', 'dots')
    })
    await pass(1_300)
    expect(region().textContent).toBe('2 stippen')
    await change('nothing')
  })
})
