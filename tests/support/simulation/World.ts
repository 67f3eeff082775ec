import { MemoryDisk } from '../../../server/adapters/memory/MemoryDisk.ts'
import { MemoryEventStore } from '../../../server/adapters/memory/MemoryEventStore.ts'
import type { Outcome } from '../../../shared/protocol/messages.ts'
import { Dice } from '../domain/Dice.ts'
import { hashOf } from '../domain/hashOf.ts'
import { firstEvents, startAt } from '../domain/programme.ts'
import { programmeWish } from '../domain/wishes.ts'
import { SimBoxKeys } from './SimBoxKeys.ts'
import { SimClient } from './SimClient.ts'
import { SimClock } from './SimClock.ts'
import { SimNode, type Weather } from './SimNode.ts'
import { Maker } from './viewWishes.ts'

export const programmeId = 'programme-1'

/** A word in every name and hash, to look for where it may not be. */
export const mark = 'kanarie'

interface Options {
  readonly seed: number
  readonly nodes: number
  readonly phones: number
  readonly seen?: Map<string, number>
}

/** Servers, phones, consoles and a wall on one disk and one clock; everything follows from the seed. */
export class World {
  readonly clock = new SimClock(startAt)
  readonly dice: Dice
  readonly disk = new MemoryDisk()
  readonly boxKeys: SimBoxKeys
  readonly weather: Weather = { refuses: 0, losesAnswers: 0, longestMs: 20 }
  readonly lines: string[] = []
  readonly clients: SimClient[] = []
  readonly nodes: SimNode[] = []
  /** What happened, and how often. */
  readonly seen: Map<string, number>
  private readonly makers = new Map<SimClient, Maker>()
  private readonly options: Options
  private readonly store: MemoryEventStore
  private pokes = 0

  constructor(options: Options) {
    this.options = options
    this.seen = options.seen ?? new Map()
    this.dice = new Dice(options.seed)
    this.boxKeys = new SimBoxKeys(this.dice)
    this.store = new MemoryEventStore({ disk: this.disk })
  }

  async start(): Promise<void> {
    const events = firstEvents({ linkHash: hashOf(`${mark}-link`) })
    await this.store.create({ programmeId, code: 'BCDFGH', createdAt: startAt }, events)
    for (let index = 0; index < this.options.nodes; index += 1) this.nodes.push(await this.startNode())
    for (let index = 0; index < this.options.phones; index += 1) await this.join(index)
    this.addClient(new SimClient(this.clock, this.dice, { ...lead, role: 'facilitator', clientId: 'console-a' }))
    this.addClient(new SimClient(this.clock, this.dice, { ...lead, role: 'facilitator', clientId: 'console-b' }))
    this.addClient(new SimClient(this.clock, this.dice, { ...nobody, role: 'projector', clientId: 'wall' }))
    await this.clock.advance(100)
    const first = this.clients.find(({ audience }) => audience === 'facilitator')
    first?.say(programmeWish('session.start', { sessionId: 'session-1', expectedPhase: 0 }))
    await this.clock.advance(200)
  }

  durable(): number {
    return this.disk.programmes.get(programmeId)?.head.revision ?? 0
  }

  /** Something happens: mostly somebody does something. */
  async step(): Promise<void> {
    const { dice } = this
    await dice.weighted<() => Promise<void> | void>([
      [36, () => () => this.act()],
      [6, () => () => this.clock.advance(dice.below(400))],
      [1, () => () => this.clock.advance(6000)],
      [0.3, () => () => this.clock.advance(11 * 60_000)],
      [1, () => () => dice.pick(this.clients)?.unplug()],
      [3, () => () => dice.pick(this.clients)?.follow(dice.chance(0.6))],
      [2, () => () => this.plugIn()],
      [0.7, () => () => this.changeWeather()],
      [0.6, () => () => this.restartNode(dice.chance(0.8))],
    ])()
  }

  /** Good weather, everybody connected, everything answered, every deadline met, every node at the head. */
  async comeToRest(): Promise<void> {
    this.count('lives')
    Object.assign(this.weather, { refuses: 0, losesAnswers: 0, longestMs: 5 })
    this.boxKeys.mayFail = 0
    for (let round = 0; round < 40; round += 1) {
      this.plugIn()
      await this.clock.advance(4000)
      if (this.clients.every((client) => client.waiting.length === 0)) break
    }
    await this.clock.advance(11 * 60_000)
    this.plugIn()
    for (const node of this.nodes) await this.poke(node)
    // A node that was behind did not know everybody at its door.
    this.plugIn()
    await this.clock.advance(2000)
  }

  /** Somewhere a process may have died between sealing and destroying: a restart cleans up. */
  async restartAll(): Promise<void> {
    for (const index of this.nodes.keys()) await this.restartNode(true, index)
    this.plugIn()
    await this.clock.advance(2000)
  }

  count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1)
  }

  private act(): void {
    const client = this.dice.pick(this.clients.filter(({ audience }) => audience !== 'projector'))
    const command = client === undefined ? null : (this.makers.get(client)?.next() ?? null)
    if (command !== null) client?.say(command)
  }

  private plugIn(): void {
    for (const client of this.clients) {
      const node = this.dice.pick(this.nodes.filter(({ host }) => host !== null))
      if (!client.isPluggedIn && node !== undefined) client.plugInto(node)
    }
  }

  private changeWeather(): void {
    const { dice, weather } = this
    Object.assign(weather, {
      refuses: dice.pick([0, 0, 0.1, 0.6]),
      losesAnswers: dice.pick([0, 0, 0.1, 0.5]),
      longestMs: dice.pick([0, 5, 60, 900]),
    })
    this.boxKeys.mayFail = dice.pick([0, 0.5])
  }

  private async restartNode(isKilled: boolean, index = this.dice.below(this.nodes.length)): Promise<void> {
    const node = this.nodes[index]
    this.count(isKilled ? 'kill' : 'drain')
    if (isKilled) node?.kill()
    else {
      const drained = node?.drain()
      await this.clock.advance(5000)
      await drained
    }
    await this.clock.advance(this.dice.below(2000))
    this.nodes[index] = await this.startNode()
  }

  private async startNode(): Promise<SimNode> {
    const { disk, boxKeys, clock, dice, weather, lines } = this
    const count = (what: string): void => this.count(what)
    const durable = (): number => this.durable()
    const node = new SimNode({ programmeId, disk, boxKeys, clock, dice, weather, lines, count, durable })
    await node.start()
    return node
  }

  private async join(index: number): Promise<void> {
    const seatId = `seat-${index}`
    const command = programmeWish('seat.join', {
      seatId,
      secretHash: hashOf(`${mark}-secret-${index}`),
      personalCodeHash: hashOf(`${mark}-personal-${index}`),
      regionId: this.dice.pick(['regio-achterhoek', 'regio-drenthe', 'regio-zeeland']),
      name: `${mark} ${index}`,
    })
    const host = this.nodes[0]?.host
    const answer = host?.submit({ ...nobody, role: 'door', clientId: 'door' }, [{ seq: null, ...command }])
    await this.clock.advance(30)
    expectStatus((await answer)?.[0], 'committed')
    const actor = { ...nobody, role: 'participant' as const, clientId: `phone-${index}`, seatId }
    this.addClient(new SimClient(this.clock, this.dice, actor))
  }

  /** A wish that is refused at the head makes a node that fell behind read the tail. */
  private async poke(node: SimNode): Promise<void> {
    const command = programmeWish('session.end', { expectedPhase: 999_999 })
    this.pokes += 1
    const actor = { ...lead, role: 'facilitator' as const, clientId: 'poke' }
    const answer = node.host?.submit(actor, [{ seq: this.pokes, ...command }])
    await this.clock.advance(100)
    expectStatus((await answer)?.[0], 'rejected')
  }

  private addClient(client: SimClient): void {
    this.clients.push(client)
    if (client.audience !== 'projector') this.makers.set(client, new Maker(this.dice, client))
    const node = this.dice.pick(this.nodes)
    if (node !== undefined) client.plugInto(node)
  }
}

const nobody = { seatId: null, linkId: null }
/** Both consoles came in by the link that leads. */
const lead = { seatId: null, linkId: 'link-console' }

function expectStatus(outcome: Outcome | undefined, status: Outcome['status']): void {
  if (outcome?.status !== status) throw new Error(`expected ${status}: ${JSON.stringify(outcome)}`)
}
