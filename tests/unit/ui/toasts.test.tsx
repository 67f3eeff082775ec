import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../client/i18n/translator.ts'
import { ToastRegion } from '../../../client/ui/ToastRegion.tsx'
import { dismissToast, getToasts, letToastsGo, showToast, toastMs } from '../../../client/ui/toasts.ts'

beforeAll(() => setLocale('nl'))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const { id } of getToasts()) act(() => dismissToast(id))
  vi.useRealTimers()
})

describe('a toast', () => {
  it('waits for a pointer that rests on it, but not past the next step', () => {
    render(<ToastRegion />)
    act(() => showToast('Je wijziging is bewaard.'))
    const toast = screen.getByText('Je wijziging is bewaard.').parentElement ?? document.body
    fireEvent.pointerEnter(toast)
    act(() => void vi.advanceTimersByTime(toastMs * 3))
    expect(screen.queryByText('Je wijziging is bewaard.')).toBeTruthy()
    act(() => letToastsGo())
    act(() => void vi.advanceTimersByTime(toastMs))
    expect(screen.queryByText('Je wijziging is bewaard.')).toBeNull()
  })

  it('stands inside the dialog that is open, and outside again once that has left', async () => {
    const page = (isOpen: boolean) => (
      <>
        {isOpen && (
          <dialog open>
            <p>Menu</p>
          </dialog>
        )}
        <ToastRegion />
      </>
    )
    const { rerender } = render(page(true))
    act(() => showToast('Gekopieerd.'))
    expect(screen.getByText('Gekopieerd.').closest('dialog')).not.toBeNull()
    await act(async () => rerender(page(false)))
    await act(async () => void (await vi.advanceTimersByTimeAsync(1)))
    expect(screen.getByText('Gekopieerd.').closest('dialog')).toBeNull()
  })
})
