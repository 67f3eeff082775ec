import { describe, expect, test } from 'vitest'
import { lookAgainMs, spreadMs } from '../../../client/live/buildWatch.ts'
import type { Command } from '../../../client/live/commands.ts'
import { createWorld, type Device, type World } from '../../support/live/virtualWorld.ts'

const propose = (text: string) =>
  ({ name: 'agreements.propose', activityId: 'a1', data: { agreementId: text, text } }) as Command
const soon = lookAgainMs + spreadMs + 1000

/** The servers were upgraded under everybody. */
async function upgrade(world: World, builds: { server: string; page: string }): Promise<void> {
  world.setBuilds(builds)
  world.dropLinks(true)
  await world.time.advance(3000)
}

const openPages = ({ pages }: Device) => pages.filter(({ isAlive }) => isAlive())

describe('another build of the server', () => {
  test('the page loads once, keeps what is typed, and is the new one', async () => {
    const world = createWorld(1)
    const device = world.createDevice()
    const page = device.open()
    await world.time.advance(100)
    await upgrade(world, { server: 'c', page: 'c' })
    page.live.drafts.write('draft:a1:text', 'half')
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(2)
    const [next] = openPages(device)
    expect(next?.edges.build).toBe('c')
    expect(next?.live.drafts.read('draft:a1:text')).toBe('half')
    expect(next?.live.getState().status.connection).toBe('live')
    await upgrade(world, { server: 'c', page: 'c' })
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(2)
  })

  test('a restart of the same build loads nothing', async () => {
    const world = createWorld(2)
    const device = world.createDevice()
    device.open()
    await world.time.advance(100)
    await upgrade(world, { server: 'b', page: 'b' })
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(1)
  })

  test('a room does not load at once', async () => {
    const world = createWorld(3)
    const devices = Array.from({ length: 40 }, () => world.createDevice())
    for (const device of devices) device.open()
    await world.time.advance(100)
    await upgrade(world, { server: 'c', page: 'c' })
    const loaded = () => devices.filter(({ pages }) => pages.length === 2).length
    await world.time.advance(lookAgainMs + spreadMs / 2 - 3000)
    expect(loaded()).toBeGreaterThan(8)
    expect(loaded()).toBeLessThan(32)
    await world.time.advance(soon)
    expect(loaded()).toBe(40)
  })

  test('it waits for who is in the middle of something, and for what is not sent yet', async () => {
    const world = createWorld(4)
    const device = world.createDevice()
    const page = device.open()
    await world.time.advance(100)
    page.setInUse(true)
    await upgrade(world, { server: 'c', page: 'c' })
    await world.time.advance(10 * 60_000)
    expect(device.pages).toHaveLength(1)
    world.server.setStorageFull(true)
    void page.live.send(propose('one'))
    page.setInUse(false)
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(1)
    world.server.setStorageFull(false)
    await world.time.advance(20_000)
    expect(device.pages).toHaveLength(2)
    expect(world.server.log().map(({ value }) => value)).toEqual(['one'])
  })

  test('without a server it waits: a page that loads then would find nothing', async () => {
    const world = createWorld(5)
    const device = world.createDevice()
    device.open()
    await world.time.advance(100)
    await upgrade(world, { server: 'c', page: 'c' })
    world.setCut(true)
    world.dropLinks(true)
    await world.time.advance(5 * 60_000)
    expect(device.pages).toHaveLength(1)
    world.setCut(false)
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(2)
  })

  test('a cache that keeps giving the old page makes no loop', async () => {
    const world = createWorld(6)
    const device = world.createDevice()
    device.open()
    await world.time.advance(100)
    for (let turn = 0; turn < 5; turn += 1) {
      await upgrade(world, { server: 'c', page: 'b' })
      await world.time.advance(soon)
    }
    expect(device.pages).toHaveLength(2)
    await upgrade(world, { server: 'd', page: 'd' })
    await world.time.advance(soon)
    expect(openPages(device)[0]?.edges.build).toBe('d')
    expect(device.pages).toHaveLength(3)
  })

  test('two builds beside each other, any page from any server: it loads once', async () => {
    for (let seed = 0; seed < 16; seed += 1) {
      const world = createWorld(100 + seed)
      const device = world.createDevice()
      device.open()
      await world.time.advance(100)
      for (let turn = 0; turn < 8; turn += 1) {
        const pick = (bit: number) => (((seed * 37 + turn * 11) >> bit) & 1 ? 'c' : 'b')
        await upgrade(world, { server: pick(0), page: pick(2) })
        await world.time.advance(soon)
      }
      expect(device.pages.length, `seed ${seed}`).toBe(2)
    }
  })

  test('F15: where nothing is remembered nothing loads', async () => {
    const world = createWorld(8)
    const device = world.createDevice({ isStorageBlocked: true })
    device.open()
    await world.time.advance(100)
    await upgrade(world, { server: 'c', page: 'c' })
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(1)
  })

  test.each([
    ['dev', 'c'],
    ['c', 'dev'],
  ])('a page %s at a server %s: who develops reloads by hand', async (page, server) => {
    const world = createWorld(9)
    const device = world.createDevice()
    world.setBuilds({ server, page })
    device.open()
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(1)
  })

  test('a page that was left loads nothing', async () => {
    const world = createWorld(10)
    const device = world.createDevice()
    const page = device.open()
    await world.time.advance(100)
    await upgrade(world, { server: 'c', page: 'c' })
    page.live.stop()
    await world.time.advance(soon)
    expect(device.pages).toHaveLength(1)
  })
})
