import { actors, cardId, ids, nonce, participant, type Scene } from '../domain/scenes.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import { insert, regionOf, tenMinutes, undo } from './steps.ts'

/** The first, opened and closed by slips, with a late question and a ballot in somebody's name; shown everywhere. */
export function vote(scene: Scene): void {
  const lead = (command: Parameters<typeof kindWish<'dotVote'>>[2]) =>
    scene.lead(kindWish('dotVote', ids.dotVote, command))
  scene.entered(ids.dotVote)
  lead({ name: 'setBudgets', data: { process: 4, content: 2 } })
  undo(scene)
  lead({ name: 'open', data: {} })
  undo(scene)
  lead({ name: 'open', data: {} })
  const late = (name: string, text: string) =>
    lead({
      name: 'addItem',
      data: { cardId: cardId(name), text, kind: 'process', themeId: null, regionId: regionOf(scene, 1) },
    })
  late('late-1', 'Wie belt er?')
  undo(scene)
  late('late-2', 'Wat kost het?')
  for (const index of [0, 1, 2, 4, 5]) scene.vote(index, { [nonce('bundle-1')]: 1, [cardId('late-2')]: index % 2 })
  const proxy = { ...actors.participant, seatId: 'seat-proxy', clientId: 'proxy' }
  const ballot = { ballotSeq: 1, nonce: nonce('ballot-proxy'), earlierNonce: null, dots: {}, done: true }
  scene.do(proxy, kindWish('dotVote', ids.dotVote, { name: 'setBallot', data: ballot }))
  lead({ name: 'close', data: {} })
  undo(scene)
  lead({ name: 'close', data: {} })
  for (const to of ['console', 'projector', 'phones'] as const) lead({ name: 'reveal', data: { to } })
  lead({ name: 'showPart', data: { part: 'dissent' } })
  undo(scene)
  lead({ name: 'hide', data: { to: 'projector' } })
  undo(scene)
  lead({ name: 'showPage', data: { page: 1 } })
}

const secondVoteId = 'second-vote'

/** The best three once more, sealed by the clock. */
export function secondVote(scene: Scene): void {
  const lead = (command: Parameters<typeof kindWish<'dotVote'>>[2]) =>
    scene.lead(kindWish('dotVote', secondVoteId, command))
  scene.lead(programmeWish('plan.duplicate', { activityId: ids.dotVote, newId: secondVoteId }))
  scene.entered(secondVoteId)
  lead({ name: 'setRepeat', data: { repeat: { top: 3 } } })
  lead({ name: 'setRepeat', data: { repeat: null } })
  undo(scene)
  lead({ name: 'open', data: {} })
  for (const index of [0, 1, 2, 4, 5]) {
    const data = { ballotSeq: 1, nonce: nonce(`again-${index}`), earlierNonce: null, dots: {}, done: true }
    scene.do(participant(index), kindWish('dotVote', secondVoteId, { name: 'setBallot', data }))
  }
  lead({ name: 'close', data: {} })
  scene.edge.now += tenMinutes
  const own = scene.state.activities.get(secondVoteId)?.own as {
    readonly seal?: { readonly deadlineId: string } | null
  }
  const data = { deadlineId: own.seal?.deadlineId ?? 'none' }
  scene.do(actors.timer, kindWish('dotVote', secondVoteId, { name: 'seal', data }), null)
  lead({ name: 'reveal', data: { to: 'projector' } })
  lead({ name: 'showPart', data: { part: 'shift' } })
  lead({ name: 'hide', data: { to: 'projector' } })
}

/** One is open again, one as it was before it opened, one ready with dots of its own, one as if nothing had happened. */
export function votesThatWait(scene: Scene): void {
  for (const activityId of ['vote-open', 'vote-unopened', 'vote-set', 'vote-reset']) {
    insert(scene, activityId, 'vote')
    const lead = (command: Parameters<typeof kindWish<'dotVote'>>[2]) =>
      scene.lead(kindWish('dotVote', activityId, command))
    scene.entered(activityId)
    lead({ name: 'setBudgets', data: { process: 3, content: 2 } })
    if (activityId === 'vote-reset') undo(scene)
    if (activityId === 'vote-set' || activityId === 'vote-reset') continue
    lead({ name: 'open', data: {} })
    if (activityId === 'vote-unopened') {
      undo(scene)
      continue
    }
    const data = { ballotSeq: 1, nonce: nonce('waiting'), earlierNonce: null, dots: {}, done: true }
    scene.do(participant(2), kindWish('dotVote', activityId, { name: 'setBallot', data }))
    lead({ name: 'close', data: {} })
    lead({ name: 'reopen', data: {} })
  }
}
