import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isPageInUse } from '../../../client/live/pageUse.ts'

const focus = (element: Element | null) => (element as HTMLElement | null)?.focus()

test('a page is in use while somebody is in a field, left text in one, or has a dialog open', () => {
  const { container, rerender } = render(<button type="button">ok</button>)
  focus(container.querySelector('button'))
  expect(isPageInUse(document)).toBe(false)
  rerender(<textarea />)
  expect(isPageInUse(document)).toBe(false)
  focus(container.querySelector('textarea'))
  expect(isPageInUse(document)).toBe(true)
  rerender(<input key="box" type="checkbox" />)
  expect(isPageInUse(document)).toBe(false)
  rerender(<input key="text" readOnly value="half" />)
  expect(isPageInUse(document)).toBe(true)
  rerender(<dialog>no</dialog>)
  expect(isPageInUse(document)).toBe(false)
  rerender(<dialog open>yes</dialog>)
  expect(isPageInUse(document)).toBe(true)
})
