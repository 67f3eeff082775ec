import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { RehearsalGonePage } from '../../../client/surfaces/facilitator/AccessPage.tsx'
import { Expected } from '../../../client/surfaces/facilitator/people/Expected.tsx'
import { RehearsalBar } from '../../../client/surfaces/facilitator/rehearsal/RehearsalBar.tsx'
import { Rehearse } from '../../../client/surfaces/facilitator/rehearsal/Rehearse.tsx'
import { facilitatorAt } from '../../support/fixtures/facilitator.ts'
import { stillConsole } from '../../support/gallery/stillConsole.ts'

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('rehearsal', 'errors')
})
afterEach(() => vi.unstubAllGlobals())

const view = facilitatorAt(0, null)

type Asked = readonly [path: string, wish: unknown]

/** A console whose server gives these answers in turn, and what it was asked. */
function show(what: 'button' | 'bar', ...answers: readonly (readonly [status: number, body: unknown])[]): Asked[] {
  const asked: Asked[] = []
  let given = 0
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    asked.push([path, body === undefined ? null : JSON.parse(String(body))])
    const [status, answer] = answers[given] ?? [500, {}]
    given += 1
    return new Response(JSON.stringify(answer), { status })
  })
  render(<LiveProvider live={stillConsole({ view })}>{what === 'bar' ? <RehearsalBar /> : <Rehearse />}</LiveProvider>)
  return asked
}

const press = async (name: string): Promise<void> => {
  const button = screen.getAllByRole('button', { name, hidden: true }).at(-1)
  await act(async () => button && fireEvent.click(button))
}
const text = () => document.body.textContent

it('P8: a number that cannot be asks nobody; a browser that holds back the tab gets a link to press', async () => {
  const copy = { programmeId: 'copy', code: 'CPYCPY', links: null }
  const asked = show('button', [201, copy])
  vi.stubGlobal('open', () => null)
  await press('Oefen deze sessie')
  const field = screen.getByLabelText(/Aantal oefendeelnemers/)
  await act(async () => fireEvent.change(field, { target: { value: '61' } }))
  await press('Start de oefening')
  expect(text()).toContain('Vul een aantal in van 2 tot 60.')
  expect(asked).toEqual([])
  await act(async () => fireEvent.change(field, { target: { value: '12' } }))
  await press('Start de oefening')
  expect(asked).toEqual([['/api/rehearsals', { programmeId: view.programme.id, people: 12 }]])
  expect(screen.getByRole('link', { name: 'Open de oefening', hidden: true }).getAttribute('href')).toBe(
    '/leiden/CPYCPY',
  )
  // When the copy is erased, its last page leads back.
  render(<RehearsalGonePage code="CPYCPY" />)
  const back = screen.getByRole('link', { name: 'Terug naar je programma', hidden: true })
  expect(back.getAttribute('href')).toBe(`/leiden/${view.programme.code}`)
})

it('P8: a no is said where it was asked, and the tab that was opened for it closes', async () => {
  show('button', [422, { code: 'rehearsalsFull' }])
  const opened = { close: vi.fn() }
  vi.stubGlobal('open', () => opened)
  await press('Oefen deze sessie')
  await press('Start de oefening')
  expect(text()).toContain('Meer oefeningen tegelijk kan deze server niet aan.')
  expect(opened.close).toHaveBeenCalledOnce()
})

it('P8: people and tempo are changed from what the server has, and a no puts them back', async () => {
  const path = `/api/rehearsals/${view.programme.id}`
  const asked = show(
    'bar',
    [200, { people: 58, tempo: 'calm' }],
    [200, {}],
    [422, { code: 'rehearsalsFull' }],
    [200, {}],
  )
  await act(async () => undefined)
  await press('5 oefendeelnemers erbij')
  expect(asked.at(-1)).toEqual([`${path}/people`, { people: 60, tempo: 'calm' }])
  await act(async () => fireEvent.click(screen.getByLabelText('Snel')))
  expect(asked.at(-1)).toEqual([`${path}/people`, { people: 60, tempo: 'quick' }])
  expect(screen.getByLabelText<HTMLInputElement>('Rustig').checked).toBe(true)
  expect(screen.getByRole('alert').textContent).toContain('Dat is niet gelukt.')
  await press('Stop en wis de oefening')
  expect(asked.at(-1)).toEqual([`${path}/stop`, {}])
})

it('P8: who does not lead the rehearsal reads why, and cannot erase it', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ people: 5, tempo: 'calm' })))
  const asked = vi.spyOn(globalThis, 'fetch')
  render(
    <LiveProvider live={stillConsole({ view: { ...view, leadLinkId: 'another' } })}>
      <RehearsalBar />
    </LiveProvider>,
  )
  await press('Stop en wis de oefening')
  expect(asked.mock.calls.map(([path]) => path)).toEqual([`/api/rehearsals/${view.programme.id}`])
})

it('P8: where a list of who is expected would be, a rehearsal says why there is none', async () => {
  await loadMessages('expected')
  const rehearsed = {
    ...view,
    programme: { ...view.programme, isRehearsal: true },
    expected: { ...view.expected, people: {} },
  }
  render(
    <LiveProvider live={stillConsole({ view: rehearsed })}>
      <Expected />
    </LiveProvider>,
  )
  expect(text()).toContain('In een oefening staat er geen lijst.')
})
