import { decideBatch } from '../../../server/domain/programme/batch.ts'
import { hashOf } from '../domain/hashOf.ts'
import { actors, cardId, ids, nonce, ownCard, participant, Scene } from '../domain/scenes.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'

/**
 * Session 1 from lobby to check-out with everything that leaves a trace in the log, and the start of session 2 with a
 * box that is still open. The same ids, times and seeds every time.
 */
export function scriptedSession(): Scene {
  const scene = new Scene().joined(7)
  doors(scene)
  scene.started()
  for (const activityId of ['s1-02', ids.agreements]) scene.entered(activityId)
  agreements(scene)
  clock(scene)
  cards(scene)
  vote(scene)
  link(scene)
  checkout(scene)
  return secondSession(scene)
}

const phase = ({ state }: Scene) => ({ expectedPhase: state.live.phase })

function doors(scene: Scene): void {
  const { door } = actors
  scene.do(door, programmeWish('seat.addDevice', { seatId: 'seat-1', secretHash: hashOf('second-1') }))
  for (const linkId of ['link-kept', 'link-lost']) {
    scene.do(door, programmeWish('access.grant', { linkId, role: 'projector', secretHash: hashOf(linkId) }))
  }
  scene.lead(programmeWish('access.revoke', { linkId: 'link-lost' }))
  scene.do(participant(2), programmeWish('seat.rename', { name: 'Zoë' }))
  scene.do(participant(3), programmeWish('seat.rename', { name: null }))
  scene.lead(programmeWish('joining.setLocked', { locked: true }))
}

function agreements(scene: Scene): void {
  const { agreements: id } = ids
  const propose = (name: string, text: string) =>
    kindWish('agreements', id, { name: 'propose', data: { agreementId: nonce(name), text } })
  scene.do(participant(0), kindWish('agreements', id, { name: 'setAgreed', data: { agreed: true } }))
  scene.do(participant(1), kindWish('agreements', id, { name: 'setAgreed', data: { agreed: true } }))
  scene.do(participant(1), kindWish('agreements', id, { name: 'setAgreed', data: { agreed: false } }))
  scene.do(participant(1), propose('proposal-1', 'Telefoons alleen hiervoor'))
  scene.lead(propose('proposal-2', 'Om vijf uur klaar'))
  scene.lead(kindWish('agreements', id, { name: 'setHidden', data: { agreementId: 'ag-6', hidden: true } }))
}

function clock(scene: Scene): void {
  scene.lead(programmeWish('timer.pause', phase(scene)))
  scene.lead(programmeWish('timer.add', { ms: 60_000, ...phase(scene) }))
  scene.lead(programmeWish('timer.resume', phase(scene)))
  scene.lead(programmeWish('timer.add', { ms: 300_000, ...phase(scene) }))
  scene.announced('s1-05')
  scene.lead(programmeWish('agenda.cancel', phase(scene)))
  scene.entered('s1-05')
  scene.lead(programmeWish('timer.goToStep', { index: 1, ...phase(scene) }))
}

function cards(scene: Scene): void {
  scene.entered('s1-08')
  const wish = { text: 'Hoe doen jullie dat?', kind: null, themeId: null, sourceRegionId: 'regio-drenthe' }
  const inspiration = { ...wish, cardId: cardId('inspiration'), cardSeq: 1, attribution: 'region' } as const
  scene.do(participant(0), kindWish('collect', 's1-08', { name: 'putCard', data: inspiration }))
  scene.entered(ids.collect)
  const put = (index: number, name: string, cardSeq = 1, text: string = ownCard.text) => {
    const data = { ...ownCard, text, cardId: cardId(name), cardSeq, attribution: 'name' } as const
    scene.do(participant(index), kindWish('collect', ids.collect, { name: 'putCard', data }))
  }
  const putSealed = (index: number, name: string, cardSeq = 1, text: string = ownCard.text) => {
    const data = { ...ownCard, kind: 'content', text, cardId: cardId(name), cardSeq } as const
    scene.do(participant(index), kindWish('collect', ids.collect, { name: 'putSealedCard', data }))
  }
  put(2, 'named-1')
  put(2, 'named-1', 2, 'Hoe dan wel?')
  put(3, 'named-2')
  for (const index of [0, 1, 4]) putSealed(index, `sealed-${index}`)
  putSealed(0, 'sealed-0', 2, 'Wat nu?')
  const gone = { cardId: cardId('named-2'), cardSeq: 2 }
  scene.do(participant(3), kindWish('collect', ids.collect, { name: 'withdrawCard', data: gone }))
  const sealedGone = { cardId: cardId('sealed-4'), cardSeq: 2 }
  scene.do(participant(4), kindWish('collect', ids.collect, { name: 'withdrawSealedCard', data: sealedGone }))
  const lead = (command: Parameters<typeof kindWish<'collect'>>[2]) =>
    scene.lead(kindWish('collect', ids.collect, command))
  lead({ name: 'setHidden', data: { cardId: 'lq-seed-5', hidden: true } })
  lead({ name: 'setSeedsHidden', data: { hidden: true } })
  lead({ name: 'setSeedsHidden', data: { hidden: false } })
  lead({ name: 'showPage', data: { page: 1 } })
  lead({ name: 'close', data: {} })
  lead({ name: 'reopen', data: {} })
  lead({ name: 'close', data: {} })
}

function vote(scene: Scene): void {
  const lead = (command: Parameters<typeof kindWish<'dotVote'>>[2]) =>
    scene.lead(kindWish('dotVote', ids.dotVote, command))
  scene.entered(ids.dotVote)
  lead({ name: 'setBudgets', data: { process: 3, content: 2 } })
  lead({ name: 'open', data: {} })
  for (let index = 0; index < 6; index += 1) scene.vote(index, { 'lq-seed-1': 1, [`lq-seed-${1 + (index % 4)}`]: 1 })
  lead({ name: 'close', data: {} })
  lead({ name: 'reopen', data: {} })
  scene.vote(0, { 'lq-seed-2': 2, [cardId('sealed-1')]: 1 }, 2).vote(6, {})
  lead({ name: 'close', data: {} })
  lead({ name: 'reveal', data: { to: 'console' } })
  lead({ name: 'showWeight', data: { weight: 'region' } })
  lead({ name: 'showPage', data: { page: 1 } })
  lead({ name: 'reveal', data: { to: 'projector' } })
  lead({ name: 'hide', data: { to: 'console' } })
  lead({ name: 'reveal', data: { to: 'phones' } })
}

function link(scene: Scene): void {
  scene.entered(ids.link)
  const signUp = (index: number, role: 'bringer' | 'experienced', signedUp: boolean) => {
    const data = { questionId: 'lq-seed-2', role, signedUp }
    scene.do(participant(index), kindWish('link', ids.link, { name: 'signUp', data }))
  }
  signUp(0, 'bringer', true)
  signUp(1, 'experienced', true)
  signUp(2, 'experienced', true)
  signUp(1, 'experienced', false)
  scene.lead(kindWish('link', ids.link, { name: 'setRescued', data: { questionId: 'lq-seed-7' } }))
  scene.lead(kindWish('link', ids.link, { name: 'showPage', data: { page: 1 } }))
}

function checkout(scene: Scene): void {
  scene.entered(ids.checkout)
  const lead = (command: Parameters<typeof kindWish<'checkout'>>[2]) =>
    scene.lead(kindWish('checkout', ids.checkout, command))
  for (let index = 0; index < 6; index += 1) scene.answered(index, `Zin ${index}`)
  lead({ name: 'close', data: {} })
  lead({ name: 'reopen', data: {} })
  lead({ name: 'reveal', data: {} })
  lead({ name: 'setSentenceHidden', data: { index: 2, hidden: true } })
  lead({ name: 'showPage', data: { page: 1 } })
}

/** A refusal and a yes in one envelope, a deadline, and answers that nobody closed yet. */
function secondSession(scene: Scene): Scene {
  scene.announced('s1-15')
  const deadlineId = scene.state.live.announced?.deadlineId ?? ''
  scene.do(actors.timer, programmeWish('agenda.enter', { deadlineId }))
  scene.lead(programmeWish('session.end', phase(scene)))
  scene.lead(programmeWish('session.start', { sessionId: 'session-2', ...phase(scene) }))
  scene.entered('s2-11')
  scene.lead(programmeWish('timer.goToStep', { index: 0, ...phase(scene) }))
  scene.lead(programmeWish('timer.add', { ms: 60_000, ...phase(scene) }))
  const envelope = [programmeWish('timer.pause', { expectedPhase: 0 }), programmeWish('timer.pause', phase(scene))].map(
    (command, index) => ({ actor: actors.facilitator, envelope: 1, seq: 9001 + index, command }),
  )
  const result = decideBatch(scene.state, envelope, scene.edge)
  scene.log.append(result)
  scene.state = result.next
  for (const index of [0, 1]) {
    const data = { answerSeq: 1, nonce: nonce(`open-${index}`), sentence: `Open zin ${index}`, scores: { r1: 5 } }
    scene.do(participant(index), kindWish('checkout', 's2-11', { name: 'setAnswer', data }))
  }
  scene.do(participant(5), programmeWish('seat.leave', { seatId: participant(5).seatId ?? '' }))
  return scene
}
