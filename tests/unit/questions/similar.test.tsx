import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import CollectParticipant from '../../../client/activities/collect/Participant.tsx'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import type { ParticipantView } from '../../../shared/programme/views.ts'
import { activities, mineWith, participantAt } from '../../support/fixtures/participant.ts'
import { stillLive } from '../../support/gallery/stillLive.ts'

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('participant', 'collect', 'errors')
  // It comes when it is first asked for; a test with a clock of its own cannot wait for a file.
  await import('../../../client/activities/collect/similarity.ts')
})
beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

type Collect = Extract<ParticipantView['activity'], { kind: 'collect' }>

const cardOf = (id: string, text: string) => ({
  id,
  type: 'learningQuestion' as const,
  text,
  kind: 'process' as const,
  themeId: null,
  sourceRegionId: null,
  attribution: 'anonymous' as const,
  regionId: null,
  name: null,
})
const theirs = cardOf('theirs', 'Wanneer werkt een voucher, en wanneer is een goed gesprek genoeg?')
const other = cardOf('other', 'Hoe versterken we het accountmanagement?')
const mineIs = cardOf('mine', 'Wanneer is een gesprek genoeg en wanneer een voucher?')
const cards = { theirs, other, mine: mineIs }

function Phone({ shared, mine }: { readonly shared: ParticipantView; readonly mine: ReturnType<typeof mineWith> }) {
  const [live] = useState<LiveProgramme>(() => ({ ...stillLive({ shared, mine }), send, sendSealed: send }))
  const { activity, now } = shared
  if (activity?.kind !== 'collect' || now === null) throw new Error('the fixture moved')
  const own = mine.activity?.kind === 'collect' ? mine.activity : null
  return (
    <LiveProvider live={live}>
      <CollectParticipant activity={activity} mine={own} me={mine.seat} now={now} />
    </LiveProvider>
  )
}

const send = vi.fn((_command: { readonly name: string; readonly data: unknown }) =>
  Object.assign(new Promise<never>(() => {}), { kept: Promise.resolve() }),
)

async function type(text: string, change: Partial<Collect> = {}, supportedIds: string[] = []) {
  const shared = participantAt(9, {
    ...activities.collect,
    cards,
    order: ['theirs', 'other', 'mine'],
    ...change,
  } as Collect)
  const mine = mineWith('s1-09', { kind: 'collect', cardsLeft: 5, supportedIds }, [
    { card: mineIs, activityId: 's1-09', cardSeq: 1, isEditable: true },
  ])
  render(<Phone shared={shared} mine={mine} />)
  const field = screen.getByLabelText('Je vraag')
  await act(async () => fireEvent.change(field, { target: { value: text } }))
  return field
}
const rest = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const offered = (): readonly string[] =>
  screen.queryAllByRole('button', { name: /^Steun deze:/ }).map((button) => button.getAttribute('aria-label') ?? '')

it('C8: offers what asks the same once the hand rests, never one’s own, and says it once', async () => {
  await type('Wanneer heb je een voucher nodig en wanneer is een gesprek genoeg?')
  await rest(300)
  expect(offered()).toEqual([])
  await rest(600)
  expect(offered()).toEqual([`Steun deze: ${theirs.text}`])
})

it('C7: supporting sends it and leaves what was typed', async () => {
  const text = 'Wanneer heb je een voucher nodig en wanneer is een gesprek genoeg?'
  const field = await type(text)
  await rest(900)
  send.mockClear()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Steun deze:/ })))
  expect(send.mock.calls.map(([{ name, data }]) => [name, data])).toEqual([
    ['collect.setSupport', { cardId: 'theirs', isOn: true }],
  ])
  expect(field).toHaveProperty('value', text)
})

it('C8: another question, and another type of card, offers nothing', async () => {
  await type('Hoe vieren we dat we klaar zijn?')
  await rest(900)
  expect(offered()).toEqual([])
})

it('C7: what one stands behind is marked in the list, and can be taken back there', async () => {
  await type('', {}, ['other'])
  send.mockClear()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: `Steun niet meer: ${other.text}` })))
  expect(send.mock.calls[0]?.[0].data).toEqual({ cardId: 'other', isOn: false })
})

it('C6: a bundle is one card with its originals to open, one’s own among them, also where it went', async () => {
  const bundle = { id: 'b', text: 'Voucher of gesprek?', kind: 'process' as const, themeId: null }
  await type('', { bundles: { b: { ...bundle, cardIds: ['theirs', 'mine'] } } })
  expect(document.body.textContent).toContain('Je vraag is gebundeld in: Voucher of gesprek?')
  expect(screen.getByText(/^2 vragen samen · ook die van jou$/)).toBeTruthy()
  expect(screen.getAllByText(theirs.text)).toHaveLength(1)
})
