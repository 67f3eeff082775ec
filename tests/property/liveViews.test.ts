import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLiveViews } from '../../client/live/liveViews.ts'
import { diff } from '../../shared/protocol/patch.ts'
import { createVirtualTime } from '../support/live/virtualTime.ts'

const view = fc.record({
  items: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ text: fc.string(), dots: fc.nat() })),
  order: fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
  now: fc.option(fc.record({ title: fc.string() })),
})
/** What becomes of each patch on its way. */
const fate = fc.constantFrom('arrives', 'arrives', 'arrives', 'lost', 'doubled', 'late')

describe.each(['shared', 'knowledge'] as const)('the view %s', (name) => {
  test('I10, F07: patches that get lost, doubled or late lead to one full view, and then to the server’s own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(view, fate), { minLength: 1, maxLength: 30 }), async (steps) => {
        const time = createVirtualTime()
        const states: unknown[] = [{ items: {}, order: [], now: null }]
        let shown: unknown = null
        const full = () =>
          views.takeView({ view: name, epoch: 1, revision: states.length - 1, body: structuredClone(states.at(-1)) })
        const views = createLiveViews({
          timers: time,
          askResync: () => time.after(5, full),
          askFollow: () => undefined,
          onChange: (change) => {
            shown = change[name]
          },
        })
        views.follow()
        // A revision of its own, which no message below moves.
        views.takeView({ view: 'shared', epoch: 1, revision: 0, body: {} })
        full()
        const late: (() => void)[] = []
        for (const [next, what] of [...steps, [{ end: true }, 'arrives'] as const]) {
          const from = states.length - 1
          const ops = diff(states[from], next)
          states.push(next)
          const arrive = () => views.takePatch({ view: name, from, to: from + 1, ops: structuredClone(ops) })
          if (what === 'arrives' || what === 'doubled') arrive()
          if (what === 'doubled') arrive()
          if (what === 'late') late.push(arrive)
          else for (const each of late.splice(0)) each()
          await time.advance(1)
        }
        await time.advance(10_000)
        expect(shown).toEqual(states.at(-1))
        const held = { epoch: 1, shared: 0, mine: null, knowledge: null }
        expect(views.held()).toEqual({ ...held, [name]: states.length - 1 })
      }),
      { numRuns: 300 },
    )
  })
})
