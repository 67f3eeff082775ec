import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import type { Settled } from '../../../client/live/commands.ts'
import { createDrafts } from '../../../client/live/drafts.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { MyData } from '../../../client/surfaces/participant/shell/MyData.tsx'
import { activities, mineWith, ownQuestions, participantAt } from '../../support/fixtures/participant.ts'
import { stillLive } from '../../support/gallery/stillLive.ts'

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('participant', 'errors')
})

function show(settled: Settled, connection: 'live' | 'reconnecting' = 'live') {
  const mine = mineWith('s1-09', { kind: 'collect', cardsLeft: 5, supportedIds: [] }, ownQuestions)
  const still = stillLive({ shared: participantAt(9, activities.collect), mine, status: { connection } })
  const send = vi.fn(() => Object.assign(Promise.resolve(settled), { kept: Promise.resolve() }))
  const forget = vi.fn(async () => undefined)
  const live: LiveProgramme = { ...still, send, forget }
  render(
    <LiveProvider live={live}>
      <MyData />
    </LiveProvider>,
  )
  return { send, forget, mine }
}

const press = async (name: string, which = 0): Promise<void> => {
  const button = screen.getAllByRole('button', { name, hidden: true })[which]
  await act(async () => button && fireEvent.click(button))
}

it('P4: shows what is stored, wipes only after the consequence was named, and forgets on the device too', async () => {
  const { send, forget, mine } = show({ status: 'committed', revision: 9 })
  for (const fact of ['Limburg', 'Olaf', String(ownQuestions.length)]) expect(document.body.textContent).toContain(fact)
  await press('Wis mij')
  expect(send).not.toHaveBeenCalled()
  expect(document.body.textContent).toContain('Dat kun je niet terugdraaien')
  await press('Wis mij', 1)
  expect(send).toHaveBeenCalledWith(expect.objectContaining({ name: 'seat.leave', data: { seatId: mine.seat.id } }))
  expect(forget).toHaveBeenCalledOnce()
})

it('P4: without a connection nothing is promised, and a no leaves everything as it was', async () => {
  const offline = show({ status: 'committed', revision: 9 }, 'reconnecting')
  await press('Wis mij')
  await press('Wis mij', 1)
  expect(offline.send).not.toHaveBeenCalled()
  expect(document.body.textContent).toContain('Je hebt nu geen verbinding')
})

it('P4: a wish to leave that came too late leaves everything as it was, and says so', async () => {
  const late = show({ status: 'expired' })
  await press('Wis mij')
  await press('Wis mij', 1)
  expect(late.send).toHaveBeenCalledOnce()
  expect(late.forget).not.toHaveBeenCalled()
  expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('Probeer het zo nog eens')
})

it('P4: the download holds region, name and own cards, and nothing of anybody else', async () => {
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push(blob as Blob)
    return 'blob:mine'
  })
  show({ status: 'committed', revision: 9 })
  await press('Download mijn gegevens')
  const file = JSON.parse((await files[0]?.text()) ?? '{}') as { readonly cards: readonly { readonly text: string }[] }
  expect(file).toMatchObject({ region: expect.stringContaining('Limburg'), name: 'Olaf' })
  expect(file.cards.map(({ text }) => text)).toEqual(ownQuestions.map(({ card }) => card.text))
})

it('P4: what the device kept is gone after forgetting, also after a reload', () => {
  const kept = new Map<string, string>()
  const local = {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, value: string | null) => void (value === null ? kept.delete(key) : kept.set(key, value)),
    keys: () => [...kept.keys()],
  }
  const drafts = createDrafts(local, { after: () => () => undefined }, 'p/participant')
  drafts.write('own-cards', { a: 'Kanarie' })
  drafts.flush()
  drafts.write('draft:s1-09:card', 'Kanarie')
  drafts.clear()
  expect(drafts.read('own-cards')).toBeNull()
  expect(drafts.parked(null)).toEqual([])
  expect([...kept]).toEqual([])
})
