import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import '../../support/cleanUpDom.ts'
import { useDraft, useKept, useParkedDrafts } from '../../../client/store/drafts.ts'
import { useKnowledge } from '../../../client/store/knowledge.ts'
import { LiveProvider, useMine, useSend, useStatus, useView, WhenLive } from '../../../client/store/live.tsx'
import { useServerNow } from '../../../client/store/serverNow.ts'
import { createWorld } from '../../support/live/virtualWorld.ts'

let draws = 0
function Phone() {
  draws += 1
  // The model server's view has these fields; the real one is checked by the compiler in the product.
  const { order } = useView('participant', (view) => ({ order: (view as unknown as { order: string[] }).order }))
  const seq = useMine((mine) => (mine as unknown as { ballotSeq: number }).ballotSeq)
  const { send } = useSend()
  const [text, setText, clear] = useDraft('draft:a1:text', '')
  const [dots, setDots] = useKept<number>('dots')
  const parked = useParkedDrafts()
  const propose = () => send({ name: 'agreements.propose', activityId: 'a1', data: { agreementId: 'x', text } })
  return (
    <main>
      <p>{`cards ${order.join()} ballot ${seq} draft "${text}" dots ${dots} parked ${parked.length}`}</p>
      <button type="button" onClick={() => setText('hello')}>
        type
      </button>
      <button type="button" onClick={() => setDots(3)}>
        dot
      </button>
      <button type="button" onClick={() => void propose().then(clear)}>
        send
      </button>
    </main>
  )
}
const Status = () => `${useStatus().connection} ${useServerNow(1000) > 0}`

test('hooks draw what the programme says, keep what is typed, and draw nothing twice', async () => {
  const world = createWorld(1)
  const { live } = world.createDevice().open()
  render(
    <LiveProvider live={live}>
      <Status />
      <WhenLive fallback={<p>waiting</p>}>
        <Phone />
      </WhenLive>
    </LiveProvider>,
  )
  expect(screen.getByText('waiting')).toBeDefined()
  await act(() => world.time.advance(1000))
  expect(screen.getByText('cards ballot 0 draft "" dots null parked 0', { normalizer: squeeze })).toBeDefined()
  act(() => screen.getByText('type').click())
  act(() => screen.getByText('dot').click())
  expect(screen.getByText('cards ballot 0 draft "hello" dots 3 parked 1', { normalizer: squeeze })).toBeDefined()
  await act(async () => {
    screen.getByText('send').click()
    await world.time.advance(1000)
  })
  expect(screen.getByText('cards hello ballot 0 draft "" dots 3 parked 0', { normalizer: squeeze })).toBeDefined()
  const before = draws
  // A new full view with the same content, as after a reconnect.
  world.server.bumpEpoch()
  world.dropLinks(true)
  await act(() => world.time.advance(5000))
  expect(draws).toBe(before)
})

let libraryDraws = 0
function Library() {
  libraryDraws += 1
  const last = useKnowledge((knowledge) => (knowledge as unknown as { last: string | null }).last)
  return <p>{`last known: ${last}`}</p>
}

test('a page that shows what is known gets it while it is there, and draws only what changed for it', async () => {
  const world = createWorld(2)
  const { live } = world.createDevice().open()
  const page = (isOpen: boolean) => <LiveProvider live={live}>{isOpen && <Library />}</LiveProvider>
  const { rerender } = render(page(true))
  expect(screen.getByText('last known: null')).toBeDefined()
  await act(() => world.time.advance(1000))
  act(() => world.nudge())
  await act(() => world.time.advance(1000))
  expect(screen.getByText('last known: nudge1')).toBeDefined()
  const before = libraryDraws
  await act(async () => {
    live.sendSealed({
      slot: 'ballot:a1',
      name: 'dotVote.setBallot',
      activityId: 'a1',
      data: { ballotSeq: 1, nonce: 'n', earlierNonce: null, dots: {}, done: false },
    })
    await world.time.advance(1000)
  })
  expect(libraryDraws).toBe(before)
  rerender(page(false))
  await act(() => world.time.advance(6000))
  act(() => world.nudge())
  await act(() => world.time.advance(1000))
  expect(live.getState().knowledge).toMatchObject({ last: 'nudge1' })
  // Back on the page: what was known at once, and then what came since.
  rerender(page(true))
  expect(screen.getByText('last known: nudge1')).toBeDefined()
  await act(() => world.time.advance(1000))
  expect(screen.getByText('last known: nudge2')).toBeDefined()
})

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
