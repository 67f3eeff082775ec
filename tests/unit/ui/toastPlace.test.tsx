import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepToastsOff } from '../../../client/ui/toastPlace.ts'

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      private readonly look: () => void
      constructor(look: () => void) {
        this.look = look
      }
      observe(): void {
        this.look()
      }
      disconnect(): void {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const bottom = () => document.documentElement.style.getPropertyValue('--toast-bottom')

it('toasts stand above the bar with the main button, also where more of the page stands below that bar', () => {
  let top = innerHeight - 100
  const { unmount } = render(<div ref={keepToastsOff}>balk</div>)
  const bar = screen.getByText('balk')
  bar.getBoundingClientRect = () => new DOMRect(0, top, 390, 100)
  const scrollTo = (next: number) => {
    top = next
    act(() => void dispatchEvent(new Event('scroll')))
  }
  scrollTo(innerHeight - 100)
  expect(bottom()).toBe('112px')
  // Scrolled to the end: signals stand below the bar.
  scrollTo(innerHeight - 240)
  expect(bottom()).toBe('252px')
  // Far above, or below what can be seen, it is in nobody's way.
  scrollTo(100)
  expect(bottom()).toBe('')
  scrollTo(innerHeight + 20)
  expect(bottom()).toBe('')
  scrollTo(innerHeight - 100)
  unmount()
  expect(bottom()).toBe('')
})
