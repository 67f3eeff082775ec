import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import CollectParticipant from '../../../client/activities/collect/Participant.tsx'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import type { Settled } from '../../../client/live/commands.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { ParkedList } from '../../../client/surfaces/participant/shell/ParkedList.tsx'
import { dismissToast, getToasts } from '../../../client/ui/toasts.ts'
import { activities, mineWith, ownQuestions, participantAt } from '../../support/fixtures/participant.ts'
import { stillLive } from '../../support/gallery/stillLive.ts'

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('participant', 'collect', 'errors')
})
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const { id } of getToasts()) dismissToast(id)
  vi.useRealTimers()
})

const shared = participantAt(9, activities.collect)
const mine = mineWith('s1-09', { kind: 'collect', cardsLeft: 5, supportedIds: [] }, ownQuestions)
const draft = {
  type: 'learningQuestion',
  text: 'Hoe pakken jullie dat aan?',
  kind: 'process',
  themeId: null,
  sourceRegionId: null,
  attribution: 'region',
}
const said = (): readonly string[] => getToasts().map(({ text }) => text)
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

function showCollect(connection: 'live' | 'reconnecting' = 'live') {
  let answer: (settled: Settled) => void = () => {}
  const sent = new Promise<Settled>((resolve) => {
    answer = resolve
  })
  const send = vi.fn(() => Object.assign(sent, { kept: Promise.resolve() }))
  const still = stillLive({ shared, mine, status: { connection }, kept: { 'draft:s1-09:card': draft } })
  const live: LiveProgramme = { ...still, send, sendSealed: send }
  const { activity, now } = shared
  if (activity?.kind !== 'collect' || now === null) throw new Error('the fixture moved')
  render(
    <LiveProvider live={live}>
      <CollectParticipant
        activity={activity}
        mine={{ kind: 'collect', cardsLeft: 5, supportedIds: [] }}
        me={mine.seat}
        now={now}
      />
    </LiveProvider>,
  )
  return { send, answer: (settled: Settled) => act(async () => answer(settled)) }
}

it('says that a question is in the list only once the server has it; a second tap does nothing', async () => {
  const { send, answer } = showCollect()
  await press('Vraag toevoegen')
  await press('Vraag toevoegen')
  expect(send).toHaveBeenCalledOnce()
  expect(document.querySelector('[aria-invalid="true"]')).toBeNull()
  expect(said()).toEqual([])
  await answer({ status: 'committed', revision: 9 })
  expect(said()).toEqual(['Je vraag staat in de lijst.'])
})

it('says that a question is kept on this phone when there is no connection, and fails without a tick', async () => {
  const { answer } = showCollect('reconnecting')
  await press('Vraag bewaren')
  await act(async () => void (await vi.advanceTimersByTimeAsync(0)))
  expect(said()).toEqual(['Je vraag is bewaard op deze telefoon.'])
  await answer({ status: 'rejected', code: 'questionFrozen' })
  expect(getToasts().at(-1)?.isFailure).toBe(true)
})

it('gives the bar to the card that is being edited', async () => {
  showCollect()
  await act(async () => fireEvent.click(screen.getAllByRole('button', { name: /^Aanpassen:/ })[0] ?? document.body))
  expect(screen.queryByRole('button', { name: 'Vraag toevoegen' })).toBeNull()
  await press('Annuleren')
  expect(screen.getByRole('button', { name: 'Vraag toevoegen' })).toBeTruthy()
})

it.each([
  [{ isFrozen: true }, 'De stemming is begonnen'],
  [{ isClosed: true }, 'Deze stap is gesloten'],
])('offers a text whose step takes it no more for copying only: %o', (state, why) => {
  const kept = { 'draft:s1-08:card': draft, 'rules:s1-08': { maxChars: 160, fields: ['text'], ...state } }
  const live = stillLive({ shared: participantAt(11, activities.collect), mine: mineWith('s1-11', null), kept })
  render(
    <LiveProvider live={live}>
      <ParkedList />
    </LiveProvider>,
  )
  expect(document.body.textContent).toContain(why)
  expect(document.body.textContent).toContain(draft.text)
  expect(screen.queryByRole('button', { name: 'Alsnog toevoegen' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Kopieer de tekst' })).toBeTruthy()
})
