import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import '../../support/cleanUpDom.ts'
import { useDraft, useKept, useParkedDrafts } from '../../../client/store/drafts.ts'
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

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
