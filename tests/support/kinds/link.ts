import { readerOf } from '../../../server/domain/programme/reader.ts'
import { ids, shownVote, voteScene } from '../domain/scenes.ts'
import { kindWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'

export const linkTests: KindTests<'link'> = {
  item: ids.link,
  inLives: [ids.link, ids.link],
  scene: () =>
    voteScene('sealed')
      .lead(kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to: 'phones' } }))
      .entered(ids.link),
  data: () => ({
    signUp: { questionId: 'lq-seed-1', role: 'bringer', signedUp: true },
    setRescued: { questionId: 'lq-seed-1' },
  }),
  participantWish: (dice, state, activity) => {
    const result = readerOf(state).voteBefore(activity)?.outcome?.result
    const best = dice.pick(result?.process.order[0] ?? [])
    const questionId = best ?? dice.pick(readerOf(state).visibleCards('learningQuestion'))?.id ?? 'none'
    const role = dice.pick(['bringer', 'experienced'])
    return kindWish('link', activity.id, { name: 'signUp', data: { questionId, role, signedUp: dice.chance(0.7) } })
  },
  facilitatorWish: (dice, state, { id }) => {
    const cards = readerOf(state).cardsOf('learningQuestion')
    const questionId = dice.pick([null, ...cards.map((card) => card.id)]) ?? null
    return dice.chance(0.5)
      ? kindWish('link', id, { name: 'setRescued', data: { questionId } })
      : kindWish('link', id, { name: 'showPage', data: { page: dice.below(3) } })
  },
  undo: {
    scene: () => ({ scene: shownVote().entered(ids.link), id: ids.link }),
    events: ['link.rescuedSet', 'link.pageShown'],
  },
  phoneWish: ({ dice }, { order }, id) => {
    const questionId = dice.pick(order)
    if (questionId === undefined) return null
    return kindWish('link', id, { name: 'signUp', data: { questionId, role: 'bringer', signedUp: dice.chance(0.7) } })
  },
}
