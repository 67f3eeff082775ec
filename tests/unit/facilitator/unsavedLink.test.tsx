import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { AccessDialog } from '../../../client/surfaces/facilitator/links/AccessDialog.tsx'
import { LinksPage } from '../../../client/surfaces/organiser/LinksPage.tsx'
import { facilitatorAt } from '../../support/fixtures/facilitator.ts'
import { stillConsole } from '../../support/gallery/stillConsole.ts'

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('people', 'paper', 'organiser', 'lead', 'errors')
})
afterEach(() => vi.unstubAllGlobals())

const url = 'https://kr.example/leiden/BCDFGH#hNL18k8tBY2qJ0cOrklLAAgv7HWVKYo42eiZVEc6faw'
const press = async (name: string): Promise<void> => {
  const button = screen.getAllByRole('button', { name, hidden: true }).at(-1)
  await act(async () => button && fireEvent.click(button))
}
const question = () => screen.queryByText('Je hebt deze link nog niet bewaard. Toch sluiten?')
const pressEscape = () => act(async () => fireEvent(document.querySelector('dialog') ?? document, new Event('cancel')))

it('a link that was just made is not lost by one Escape; once it was shown, nothing is asked', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ url }), { status: 201 }))
  const onClose = vi.fn()
  const live = stillConsole({ view: facilitatorAt(0, null) })
  render(
    <LiveProvider live={live}>
      <AccessDialog onClose={onClose} />
    </LiveProvider>,
  )
  fireEvent.change(screen.getByLabelText(/Naam bij de link/), { target: { value: 'Marieke' } })
  await press('Maak de link')
  await pressEscape()
  expect(question()).not.toBeNull()
  await press('Terug')
  expect([question(), onClose.mock.calls.length]).toEqual([null, 0])
  await press('Klaar met deze link')
  expect(question()).not.toBeNull()
  await press('Terug')
  await press('Laat de link zien')
  await pressEscape()
  expect([question(), onClose.mock.calls.length]).toEqual([null, 1])
})

it('the links of a new programme are not left before the first was kept, nor by going back', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ title: 'Proef' })))
  const links = { facilitator: url, projector: url, participant: 'https://kr.example/BCDFGH' }
  render(<LinksPage created={{ programmeId: 'p', code: 'BCDFGH', links }} />)
  const before = location.pathname
  await press('Open de gespreksleiding')
  expect([question() !== null, location.pathname]).toEqual([true, before])
  await press('Terug')
  await act(async () => dispatchEvent(new PopStateEvent('popstate')))
  expect(question()).not.toBeNull()
  await press('Sluit toch')
  expect(location.pathname).toBe('/leiden/BCDFGH')
})
