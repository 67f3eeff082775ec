import { beforeEach, expect, test } from 'vitest'
import { knowledgeFor } from '../../../server/domain/programme/knowledge.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { Room } from '../../../server/ports/ViewSink.ts'
import { ViewPublisher } from '../../../server/runtime/ViewPublisher.ts'
import type { PatchMessage } from '../../../shared/protocol/messages.ts'
import { apply, type PatchOp } from '../../../shared/protocol/patch.ts'
import { actors, Scene } from '../../support/domain/scenes.ts'
import { programmeWish } from '../../support/domain/wishes.ts'
import { createVirtualTime } from '../../support/live/virtualTime.ts'

let scene: Scene
beforeEach(() => {
  scene = new Scene().joined()
})

/** A publisher whose rooms a test fills and empties, with what it said to each. */
function publisher(first: ProgrammeState) {
  const time = createVirtualTime()
  const occupied = new Set<Room>()
  const said: { readonly room: Room; readonly patch: PatchMessage }[] = []
  const sink = {
    patchRoom: (_: string, room: Room, patch: PatchMessage) => void said.push({ room, patch }),
    sendToSeat: () => undefined,
    refresh: () => undefined,
    presence: () => undefined,
    hasListeners: (_: string, room: Room) => occupied.has(room),
  }
  const views = new ViewPublisher({ clock: { now: time.now, after: time.after }, sink }, first, 1)
  return { time, occupied, said, views, of: (room: Room) => said.filter((each) => each.room === room) }
}

/** Changes what the programme knows. */
const put = (themeId: string) =>
  scene.lead(programmeWish('theme.setTable', { themeId, isOn: !scene.state.themeTables.includes(themeId) })).state

/** The same knowledge, counted: how often the publisher looked. */
const counted = (state: ProgrammeState) => {
  let count = 0
  const watched = new Proxy(state, {
    get: (target, key) => {
      if (key === 'themeTables') count += 1
      return Reflect.get(target, key)
    },
  })
  return { watched, count: () => count }
}

const held = (knowledge: number | null) => ({ epoch: 1, shared: 0, mine: null, knowledge })
const themeOf = (state: ProgrammeState) => state.themeOrder[0] ?? ''

test('what nobody follows is not built, whatever happens in the room', () => {
  const { occupied, views, of } = publisher(scene.state)
  occupied.add('participant')
  views.catchUp('participant', null)
  const { watched, count } = counted(put(themeOf(scene.state)))
  views.publish(watched)
  expect(count()).toBe(0)
  expect(of('knowledge')).toEqual([])
})

test('who follows gets what changed, once, within a gap; others’ commands bring nothing and cost one look per gap', async () => {
  const { time, occupied, views, of } = publisher(scene.state)
  const first = views.catchUp('knowledge', null)
  occupied.add('knowledge')
  const theme = themeOf(scene.state)
  views.publish(put(theme))
  expect(of('knowledge')).toHaveLength(1)
  views.publish(put(scene.state.themeOrder[1] ?? ''))
  expect(of('knowledge')).toHaveLength(1)
  await time.advance(1000)
  const patches = of('knowledge').map(({ patch }) => patch)
  expect(patches).toHaveLength(2)
  if (first === null || !('body' in first)) throw new Error('no full view')
  const now = patches.reduce((body, { ops }) => apply(body, ops as readonly PatchOp[]), first.body)
  expect(now).toEqual(knowledgeFor(scene.state))
  for (let index = 0; index < 20; index += 1) {
    const { watched, count } = counted(
      scene.do(actors.facilitator, programmeWish('joining.setLocked', { locked: index % 2 === 0 })).state,
    )
    views.publish(watched)
    expect(count()).toBe(index === 0 ? 1 : 0)
  }
  await time.advance(1000)
  expect(of('knowledge')).toHaveLength(2)
})

test('who comes back gets a patch as long as somebody followed all the while, and nothing when nothing changed', async () => {
  const { time, occupied, views } = publisher(scene.state)
  const from = scene.state.revision
  views.catchUp('knowledge', null)
  occupied.add('knowledge')
  for (const theme of scene.state.themeOrder.slice(0, 3)) {
    views.publish(put(theme))
    await time.advance(1000)
  }
  const { revision } = scene.state
  expect(views.catchUp('knowledge', held(from))).toMatchObject({ view: 'knowledge', from, to: revision })
  expect(views.catchUp('knowledge', held(revision))).toBeNull()
  // Another epoch: what is held may hold what was erased since.
  expect(views.catchUp('knowledge', { ...held(revision), epoch: 0 })).toHaveProperty('body')
  occupied.delete('knowledge')
  views.publish(put(themeOf(scene.state)))
  expect(views.catchUp('knowledge', held(revision))).toMatchObject({
    view: 'knowledge',
    body: knowledgeFor(scene.state),
  })
})
