import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOptimism } from '../../client/live/optimism.ts'

type Step = 'make' | 'serve' | 'hear' | 'cut' | 'reconnect'
type Heard =
  | { readonly type: 'answer'; readonly id: string; readonly revision: number }
  | { readonly type: 'view'; readonly revision: number; readonly body: readonly string[] }

test('a change that the person sees early is never seen twice, however answers and views get lost', () => {
  const step = fc.constantFrom<Step>('make', 'make', 'serve', 'hear', 'hear', 'hear', 'cut', 'reconnect')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const optimism = createOptimism()
      const log: string[] = []
      let view = { revision: 0, body: [] as readonly string[] }
      let up: string[] = []
      let down: Heard[] = []
      let unanswered: string[] = []
      let made = 0
      let isConnected = true

      const revision = () => view.revision
      const send = (id: string) => {
        optimism.sent(id, revision)
        up.push(id)
      }
      const shown = () => optimism.apply('shared', view.body, revision) as readonly string[]
      const play = (each: Step) => {
        switch (each) {
          case 'make': {
            made += 1
            const id = `c${made}`
            // Not idempotent on purpose: doing it twice shows.
            optimism.add(id, 'shared', (body) => [...(body as readonly string[]), id])
            unanswered.push(id)
            if (isConnected) send(id)
            break
          }
          case 'serve': {
            const id = up.shift()
            if (id === undefined) break
            if (!log.includes(id)) log.push(id)
            down.push({ type: 'answer', id, revision: log.length })
            down.push({ type: 'view', revision: log.length, body: [...log] })
            break
          }
          case 'hear': {
            const heard = down.shift()
            if (heard?.type === 'answer') {
              optimism.committed(heard.id, heard.revision)
              unanswered = unanswered.filter((id) => id !== heard.id)
            } else if (heard !== undefined) view = heard
            break
          }
          case 'cut':
            isConnected = false
            up = []
            down = []
            optimism.linkLost()
            break
          case 'reconnect':
            if (isConnected) break
            isConnected = true
            down.push({ type: 'view', revision: log.length, body: [...log] })
            for (const id of unanswered) send(id)
        }
        const items = shown()
        expect(new Set(items).size).toBe(items.length)
      }
      for (const each of steps) play(each)
      play('cut')
      play('reconnect')
      for (let turn = 0; turn < 3 * made + 3; turn += 1) {
        play('serve')
        play('hear')
        play('hear')
      }
      expect(shown().toSorted()).toEqual(log.toSorted())
      expect(log.length).toBe(made)
    }),
    { numRuns: 1000 },
  )
})
