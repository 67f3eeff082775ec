import { describe, expect, test } from 'vitest'
import { type KeyPress, meaningOf } from '../../client/surfaces/facilitator/consoleKeys.ts'

const press = (key: string, over: Partial<KeyPress> = {}) =>
  meaningOf({ key, hasModifier: false, isRepeat: false, focus: 'page', ...over })
const action = (name: string) => ({ type: 'action', action: name })

describe('keys of the console', () => {
  test.each([
    ['ArrowRight', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['ArrowLeft', 'back'],
    [' ', 'pause'],
    ['+', 'addMinute'],
    ['d', 'nextStep'],
    ['o', 'screen'],
    ['b', 'blank'],
    ['f', 'freeze'],
    ['u', 'undo'],
    ['p', 'park'],
    ['?', 'help'],
    ['Escape', 'cancel'],
  ])('%s means %s', (key, name) => expect(press(key)).toEqual(action(name)))

  test('a digit opens the choice of an item; zero is no number of an item', () => {
    expect(press('7')).toEqual({ type: 'jump', digit: '7' })
    expect(press('0')).toBeNull()
  })

  test.each(['n', 'ArrowRight', ' ', '3', 'Escape'])('%j does nothing while somebody types', (key) =>
    expect(press(key, { focus: 'text' })).toBeNull(),
  )
  test('a held key and a shortcut of the browser are not ours', () => {
    expect(press('n', { isRepeat: true })).toBeNull()
    expect(press('n', { hasModifier: true })).toBeNull()
  })
  test('a focused button keeps its space, radio buttons keep their arrows, everything else works', () => {
    expect(press(' ', { focus: 'button' })).toBeNull()
    expect(press('ArrowRight', { focus: 'button' })).toEqual(action('next'))
    expect(press('ArrowRight', { focus: 'choice' })).toBeNull()
    expect(press('n', { focus: 'choice' })).toEqual(action('next'))
  })
  test.each(['Enter', 'Tab', 'Delete', 'Backspace', 'x', 'constructor', 'F5'])('%s means nothing', (key) =>
    expect(press(key)).toBeNull(),
  )
})
