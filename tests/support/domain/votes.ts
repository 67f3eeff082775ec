import { moduleOf } from '../../../server/domain/activities/registry.ts'
import { evolve } from '../../../server/domain/programme/evolve.ts'
import { viewFor } from '../../../server/domain/programme/views.ts'
import type { CommandOf } from '../../../shared/activities/registry.ts'
import { cardId, ids, nonce, type Scene } from './scenes.ts'
import { kindWish } from './wishes.ts'

/** Commands about a vote, and what its faces show. */
export type Vote = CommandOf<'dotVote'>
export const voteWish = (name: 'open' | 'close' | 'reopen', id: string = ids.dotVote) =>
  kindWish('dotVote', id, { name, data: {} } as Vote)
export const revealWish = (to: 'console' | 'projector' | 'phones', id: string = ids.dotVote) =>
  kindWish('dotVote', id, { name: 'reveal', data: { to } })
export const castWish = (dots: Readonly<Record<string, number>>, ballotSeq = 1, id: string = ids.dotVote) =>
  kindWish('dotVote', id, {
    name: 'setBallot',
    data: { ballotSeq, nonce: nonce(`b-${ballotSeq}`), earlierNonce: null, dots, done: true },
  })
export const late = {
  cardId: cardId('late'),
  text: 'Wie belt er terug?',
  kind: 'process',
  themeId: null,
  regionId: null,
} as const
export const addItem = (data: object = {}, id: string = ids.dotVote) =>
  kindWish('dotVote', id, { name: 'addItem', data: { ...late, ...data } } as Vote)

export const voteIn = (scene: Scene, audience: 'participant' | 'facilitator' | 'projector') => {
  const { activity } = viewFor[audience](scene.state)
  if (activity?.kind !== 'dotVote') throw new Error('no vote')
  return activity
}
export const phoneOf = (scene: Scene) =>
  voteIn(scene, 'participant') as Extract<ReturnType<typeof voteIn>, { closedAt: unknown; order: unknown }>
export const consoleOf = (scene: Scene) =>
  voteIn(scene, 'facilitator') as Extract<ReturnType<typeof voteIn>, { secondRound: unknown }>

/** Takes back what a command did, as the programme does: decided on how things were before it. */
export function undone(scene: Scene, lead: () => void): void {
  const before = scene.state
  const from = scene.log.texts.length
  lead()
  for (const event of scene.log.events(from).toReversed()) {
    const activity = before.activities.get(event.activityId ?? '')
    if (activity === undefined || !event.type.startsWith(`${activity.kind}.`)) continue
    for (const one of moduleOf(activity.kind).undo?.(event, activity) ?? []) {
      const fact = { type: one.type, data: one.data, activityId: one.activityId ?? activity.id }
      scene.log.append({ events: [{ ...fact, meta: null }], entries: [], dropBoxes: [] })
      scene.state = evolve(scene.state, fact)
    }
  }
}
