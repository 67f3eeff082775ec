import { describe, expect, test } from 'vitest'
import type { Command } from '../../../client/live/commands.ts'
import { fair } from '../../support/live/virtualWire.ts'
import { createWorld, type Page } from '../../support/live/virtualWorld.ts'

// The model server's views are its own; the changes below are for those.
const propose = (text: string, more: object = {}): Command =>
  ({ name: 'agreements.propose', activityId: 'a1', data: { agreementId: text, text }, ...more }) as Command
const ballot = (ballotSeq: number) =>
  ({
    slot: 'ballot:a1',
    name: 'dotVote.setBallot',
    activityId: 'a1',
    data: { ballotSeq, nonce: 'n', earlierNonce: null, dots: {}, done: false },
  }) as const
const status = (page: Page) => page.live.getState().status

describe('live programme', () => {
  test('connects, shows the view, and sends', async () => {
    const world = createWorld(1)
    const page = world.createDevice().open()
    expect(status(page).connection).toBe('connecting')
    await world.time.advance(100)
    expect(status(page).connection).toBe('live')
    const sent = page.live.send(propose('one'))
    expect(status(page).pending).toBe(1)
    await world.time.advance(100)
    expect(await sent).toEqual({ status: 'committed', revision: 1 })
    expect(status(page).pending).toBe(0)
    expect(page.live.getState().shared).toEqual(world.server.view())
  })

  test('F01: a link that died while the phone slept is torn down 2 s after waking, and a command counts once', async () => {
    const world = createWorld(2)
    const page = world.createDevice().open()
    await world.time.advance(100)
    world.dropLinks(false)
    const sent = page.live.send(propose('asleep'))
    await world.time.advance(1000)
    page.wake()
    await world.time.advance(1900)
    expect(status(page).pending).toBe(1)
    await world.time.advance(200)
    expect(status(page).connection).toBe('live')
    expect((await sent).status).toBe('committed')
    expect(world.server.log()).toHaveLength(1)
  })

  test('F01: a device that slept without an event is noticed by its clock', async () => {
    const world = createWorld(3)
    const device = world.createDevice()
    const page = device.open()
    await world.time.advance(100)
    world.dropLinks(false)
    const sent = page.live.send(propose('asleep'))
    device.moveClock(3 * 3_600_000)
    await world.time.advance(7100)
    expect(status(page)).toMatchObject({ connection: 'live', pending: 0 })
    expect((await sent).status).toBe('committed')
  })

  test('F05: 20 cards made offline survive closing the tab and arrive in order, once', async () => {
    const world = createWorld(4)
    const device = world.createDevice()
    const page = device.open()
    await world.time.advance(100)
    world.setCut(true)
    for (let card = 0; card < 20; card += 1) void page.live.send(propose(`card${card}`))
    await world.time.advance(30_000)
    expect(status(page)).toMatchObject({ pending: 20 })
    page.crash()
    const next = device.open()
    await world.time.advance(5000)
    expect(status(next).pending).toBe(20)
    world.setCut(false)
    await world.time.advance(20_000)
    expect(world.server.log().map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, card) => `card${card}`))
    expect(status(next).pending).toBe(0)
  })

  test('F06: what was refused after a reload is kept with all that the person made, until dismissed', async () => {
    const world = createWorld(5)
    const device = world.createDevice()
    const page = device.open()
    world.setCut(true)
    void page.live.send(propose('bad idea'))
    await world.time.advance(100)
    page.crash()
    world.setCut(false)
    const next = device.open()
    await world.time.advance(5000)
    const [item] = next.live.getState().notCounted
    expect(item).toMatchObject({ code: 'textEmpty', data: { text: 'bad idea' } })
    next.crash()
    const third = device.open()
    await world.time.advance(1000)
    expect(third.live.getState().notCounted).toHaveLength(1)
    third.live.dismissNotCounted(item?.id ?? '')
    await world.time.advance(100)
    expect(third.live.getState().notCounted).toEqual([])
    expect([...device.records]).toEqual([])
  })

  test('a command that could not be sent in time is dropped visibly, and never fires late', async () => {
    const world = createWorld(6)
    const page = world.createDevice().open()
    await world.time.advance(100)
    world.setCut(true)
    world.dropLinks(true)
    const sent = page.live.send(propose('next', { expiresMs: 15_000 }))
    await world.time.advance(16_000)
    expect(await sent).toEqual({ status: 'expired' })
    expect(page.live.getState().notCounted).toMatchObject([{ code: 'expired' }])
    world.setCut(false)
    await world.time.advance(20_000)
    expect(world.server.log()).toEqual([])
  })

  test('a newer ballot takes the place of an unsent older one', async () => {
    const world = createWorld(7)
    const page = world.createDevice().open()
    world.setCut(true)
    const older = page.live.sendSealed(ballot(1))
    await world.time.advance(100)
    const newer = page.live.sendSealed(ballot(2))
    await world.time.advance(100)
    expect(await older).toEqual({ status: 'replaced' })
    expect(status(page).pending).toBe(1)
    world.setCut(false)
    await world.time.advance(20_000)
    expect((await newer).status).toBe('committed')
    expect(world.server.ballot()).toBe(2)
  })

  test('F15: where storage is blocked everything works, and the person is warned', async () => {
    const world = createWorld(8)
    const page = world.createDevice({ isStorageBlocked: true }).open()
    const sent = page.live.send(propose('one'))
    await sent.kept
    await world.time.advance(1000)
    expect((await sent).status).toBe('committed')
    expect(status(page).storageBlocked).toBe(true)
  })

  test('F24: a full disk keeps commands waiting, in order, and nothing is lost when space returns', async () => {
    const world = createWorld(9)
    const page = world.createDevice().open()
    world.server.setStorageFull(true)
    void page.live.send(propose('one'))
    void page.live.send(propose('two'))
    await world.time.advance(30_000)
    expect(status(page)).toMatchObject({ pending: 2, delay: 'storageFull' })
    world.server.setStorageFull(false)
    await world.time.advance(5000)
    expect(status(page)).toMatchObject({ pending: 0, delay: null })
    expect(world.server.log().map(({ value }) => value)).toEqual(['one', 'two'])
  })

  test('a command too large for a frame is refused here, because the server would close the link each time', async () => {
    const world = createWorld(10)
    const page = world.createDevice().open()
    await world.time.advance(100)
    const sent = page.live.send(propose('x'.repeat(40_000)))
    const next = page.live.send(propose('small'))
    await world.time.advance(1000)
    expect(await sent).toEqual({ status: 'rejected', code: 'frameTooLarge' })
    expect((await next).status).toBe('committed')
  })

  test('an optimistic change shows at once, once, and goes with the refusal', async () => {
    const world = createWorld(11)
    const page = world.createDevice().open()
    await world.time.advance(100)
    world.setWeather({ ...fair, longestMs: 200 })
    const count = () => (page.live.getState().shared as unknown as { readonly count: number }).count
    const plusOne = (view: unknown) => ({ ...(view as object), count: (view as { readonly count: number }).count + 1 })
    void page.live.send(propose('bad', { optimistic: { view: 'shared', change: plusOne } }))
    expect(count()).toBe(1)
    await world.time.advance(1000)
    expect(count()).toBe(0)
    void page.live.send(propose('good', { optimistic: { view: 'shared', change: plusOne } }))
    expect(count()).toBe(1)
    await world.time.advance(15_000)
    expect(count()).toBe(1)
  })

  test('F11: server time is estimated on the clock that nobody can move', async () => {
    const world = createWorld(12)
    const device = world.createDevice()
    const page = device.open()
    await world.time.advance(2000)
    expect(Math.abs(page.live.serverNow() - world.time.now())).toBeLessThan(10)
    device.moveClock(-2 * 3_600_000)
    expect(Math.abs(page.live.serverNow() - world.time.now())).toBeLessThan(10)
    await world.time.advance(60_000)
    expect(Math.abs(page.live.serverNow() - world.time.now())).toBeLessThan(10)
  })

  test('drafts survive the page, stay out of the views’ way, and are offered back when the room moved on', async () => {
    const world = createWorld(13)
    const device = world.createDevice()
    const page = device.open()
    page.live.drafts.write('draft:a1:text', 'half a thought')
    page.live.drafts.write('draft:a2:text', '  ')
    page.live.drafts.write('ballot:a1', { q1: 2 })
    await world.time.advance(400)
    page.crash()
    const { drafts } = device.open().live
    expect(drafts.read('draft:a1:text')).toBe('half a thought')
    expect(drafts.read('ballot:a1')).toEqual({ q1: 2 })
    expect(drafts.parked('a1')).toEqual([])
    const parked = drafts.parked('a3')
    expect(parked).toEqual([{ key: 'draft:a1:text', activityId: 'a1', field: 'text', value: 'half a thought' }])
    expect(drafts.parked('a3')).toBe(parked)
  })
})
