import { expect, test } from 'vitest'
import { cardMarks, parseCount, sheetsOf } from '../../../client/surfaces/paper/tableCards.ts'

const region = (letters: string) => ({ seat: 0, letters, typeWord: 'regio', name: letters })

test('two cards a sheet, the last one alone when the number is odd; a tent is one card twice', () => {
  const numbers = cardMarks('numbers', 5, [])
  const shown = (form: 'two' | 'tent') =>
    sheetsOf(form, numbers).map((sheet) => sheet.map((mark) => (mark.type === 'number' ? mark.number : null)))
  expect(shown('two')).toEqual([[1, 2], [3, 4], [5]])
  expect(shown('tent')).toEqual([1, 2, 3, 4, 5].map((number) => [number, number]))
})

test('with regions there is one card for each, whatever number was asked for', () => {
  expect(cardMarks('regions', 1, [region('DR'), region('LI')])).toHaveLength(2)
  expect(cardMarks('none', 3, [region('DR')])).toHaveLength(3)
})

test('takes 1 to 30 cards', () => {
  expect(['1', ' 30 ', '0', '31', '2,5', '', 'x'].map(parseCount)).toEqual([1, 30, null, null, null, null, null])
})
