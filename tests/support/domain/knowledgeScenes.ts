import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { lessonFacts, lessonIds } from './lessons.ts'
import { cardId, participant, type Scene } from './scenes.ts'
import { programmeWish } from './wishes.ts'

const instrument = { what: null, forWhom: null, effort: null, themeIds: [] }
const replyId = cardId('reply')

/** Lessons of the first two people, a question under one of them, and an instrument. */
export function withKnowledge(scene: Scene): void {
  for (const event of lessonFacts([...scene.state.seats.values()])) scene.fact(event)
  const reply = programmeWish('card.reply', { cardId: replyId, parentId: lessonIds[1], text: 'Hoe begon dat?' })
  scene.do(participant(0), reply)
  const known = { instrumentId: 'instrument-0', baseSeq: 0, name: 'Voucher', ...instrument }
  scene.do(participant(0), programmeWish('instrument.put', known))
}

/** Per command data that its schema and rules accept there. */
export function knowledgeData({ regionOrder, themeOrder }: ProgrammeState): Readonly<Record<string, unknown>> {
  const [regionId, sourceId] = regionOrder
  const [themeId, intoId] = themeOrder
  const [lessonId] = lessonIds
  return {
    'region.add': { type: 'regio', name: 'Twente' },
    'deal.set': { regionId, change: { part: 'now', themeId, value: 3 }, baseSeq: 0 },
    'shown.set': { what: 'levels', isOn: true },
    'theme.put': { themeId: 'theme-new', kind: 'content', label: 'Zorg', short: null },
    'theme.merge': { themeId, intoId },
    'theme.setTable': { themeId, isOn: true },
    'instrument.put': { instrumentId: 'instrument-1', baseSeq: 0, name: 'Koffietafel', ...instrument },
    'instrument.setHidden': { instrumentId: 'instrument-0', hidden: true },
    'suggestion.set': { learnerId: regionId, sourceId, themeId, verdict: 'first' },
    'card.react': { cardId: lessonId, reaction: 'known' },
    'card.reply': { cardId: cardId('reply-again'), parentId: replyId, text: 'Met een belrondje' },
    'card.withdrawReply': { cardId: replyId },
    'card.setHidden': { cardId: lessonId, hidden: true },
    'card.setExample': { cardId: lessonId, isOn: true },
    'card.setTheme': { cardId: lessonId, themeId },
    'card.improve': { cardId: lessonId, base: 0, text: 'Begin klein', lesson: { side: 'do' } },
  }
}
