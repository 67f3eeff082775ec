import { render, screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { loadMessages, setLocale } from '../../client/i18n/translator.ts'
import { TimedPrompt } from '../../client/ui/wall/TimedPrompt.tsx'
import { WallProvider } from '../../client/ui/wall/WallContext.tsx'
import * as fixture from '../support/fixtures/projector.ts'

beforeAll(async () => {
  await loadMessages('projector')
  await setLocale('nl')
})

it('U11: after going back the wall names the same item as next as the console, though it was done before', () => {
  const view = fixture.projectorAt(7, fixture.pause)
  const wentBackFrom = view.agenda['s1-08']
  if (wentBackFrom === undefined) throw new Error('no such item')
  const agenda = { ...view.agenda, 's1-08': { ...wentBackFrom, status: 'done' as const } }
  const wall = {
    view: { ...view, agenda },
    joinBase: 'https://kennisronde.nl',
    serverNow: () => 1000,
    staleSeconds: null,
    linkId: null,
  }
  render(
    <WallProvider wall={wall}>
      <TimedPrompt title="Pauze" />
    </WallProvider>,
  )
  expect(screen.getByText(/^Hierna: Inspiratiekansen/)).toBeTruthy()
})
