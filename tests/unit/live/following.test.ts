import { expect, test } from 'vitest'
import { createLiveViews } from '../../../client/live/liveViews.ts'
import { createVirtualTime } from '../../support/live/virtualTime.ts'

/** The views of a page, and all that it asked of the server. */
function page() {
  const time = createVirtualTime()
  const asked: unknown[] = []
  let knowledge: unknown
  const views = createLiveViews({
    timers: time,
    askResync: () => asked.push('resync'),
    askFollow: (isOn) => asked.push(isOn),
    onChange: (change) => {
      knowledge = change.knowledge
    },
  })
  const full = (view: 'shared' | 'knowledge', revision: number, epoch = 1) =>
    views.takeView({ view, epoch, revision, body: { revision, epoch } })
  const patch = (from: number, to: number) =>
    views.takePatch({ view: 'knowledge', from, to, ops: [[['revision'], to]] })
  return { time, asked, views, full, patch, knowledge: () => knowledge }
}

test('the server is asked once however many look, and not asked to stop by a turn from one page to the next', async () => {
  const { time, asked, views } = page()
  const ends = [views.follow(), views.follow()]
  for (const end of ends) end()
  await time.advance(4000)
  const end = views.follow()
  await time.advance(60_000)
  expect(asked).toEqual([true])
  end()
  // Ended twice, as a page that is torn down may do: it counts once.
  const last = views.follow()
  end()
  await time.advance(60_000)
  expect(views.isFollowing()).toBe(true)
  last()
  await time.advance(6000)
  expect(asked).toEqual([true, false])
})

test('who comes back to it shows what was known and asks for what came since', async () => {
  const { time, views, full, patch, knowledge } = page()
  full('shared', 3)
  const end = views.follow()
  full('knowledge', 3)
  end()
  await time.advance(6000)
  expect(views.held()).toEqual({ epoch: 1, shared: 3, mine: null, knowledge: 3 })
  views.follow()
  patch(3, 9)
  expect(knowledge()).toEqual({ revision: 9, epoch: 1 })
})

test('a gap in what nobody looks at any more asks for nothing; who looks again gets a full view', async () => {
  const { time, asked, views, full, patch, knowledge } = page()
  full('shared', 3)
  const end = views.follow()
  full('knowledge', 3)
  patch(5, 6)
  expect(asked).toEqual([true, 'resync'])
  end()
  await time.advance(60_000)
  const before = asked.length
  // It was on its way when the server was asked to stop.
  patch(7, 8)
  await time.advance(60_000)
  expect(asked).toHaveLength(before)
  views.follow()
  patch(8, 9)
  expect(asked.slice(before)).toEqual([true, 'resync'])
  full('knowledge', 9)
  expect(knowledge()).toEqual({ revision: 9, epoch: 1 })
})

test.each(['welcome', 'view'])(
  'P6: what was erased does not stay in what nobody looks at any more, heard by a %s',
  async (by) => {
    const { time, views, full, knowledge } = page()
    full('shared', 3)
    const end = views.follow()
    full('knowledge', 3)
    end()
    await time.advance(6000)
    if (by === 'welcome') views.takeEpoch(2)
    else full('shared', 4, 2)
    expect(knowledge()).toBeNull()
  },
)
