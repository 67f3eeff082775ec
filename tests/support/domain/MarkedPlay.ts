import type { Submission } from '../../../server/domain/programme/batch.ts'
import { Dice } from './Dice.ts'
import { hashOf } from './hashOf.ts'
import { Play } from './Play.ts'
import { type People, somePeople } from './people.ts'
import { firstEvents } from './programme.ts'
import { programmeWish } from './wishes.ts'

/**
 * A word of its own in every private field. Seat n is `kanarie-seat-n`; its page, secret, personal code, owner key
 * and nonces carry the same mark, so that one search finds any of them.
 */
const seatMark = (index: number) => `kanarie-seat-${index}`
export const linkMark = 'kanarie-link'
export const ownerMark = 'kanarie-owner'
export const nonceMark = 'kanarie-nonce'
export const hashMark = 'kanarie-hash'
export const pageMark = 'kanarie-page'
/** In whatever is the facilitators' own: notes, what to say, the parking lot, names of links, the list of who is expected. */
export const deskMark = 'kanarie-desk'
export const nameOf = (index: number) => `Kanarie naam ${index}`

export class MarkedPlay extends Play {
  constructor(seed: number, people: People) {
    super(new Dice(seed), { people, events: firstEvents({ linkHash: hashOf(linkMark) }) })
    this.edge.ownerKey = (boxId, seatId) => `${ownerMark}-${boxId}-${seatId}`
    this.edge.digest = (text) => `${hashMark}-${text}`
    for (const index of [0, 1, 2, 3, 4, 5]) this.join(index)
  }

  /** Shy people: their wishes never choose to show a name. */
  override wishes(count: number): readonly Submission[] {
    return super.wishes(count).map((submission) => {
      const command = markedForDesk(submission.command)
      const data = command.data as Readonly<Record<string, unknown>> | null
      if (command.name === 'collect.putCard' || command.name === 'doDontBoard.putLesson') {
        return { ...submission, command: { ...command, data: { ...data, attribution: 'region' } } }
      }
      if (command.name === 'link.signUp' || command.name === 'seat.rename') {
        return { ...submission, command: programmeWish('joining.setLocked', { locked: true }) }
      }
      if (typeof data === 'object' && data !== null && 'nonce' in data) {
        const nonce = `${nonceMark}${String(data.nonce)}`.slice(0, 22)
        return { ...submission, command: { ...command, data: { ...data, nonce } } }
      }
      return { ...submission, command }
    })
  }

  private join(index: number): void {
    const data = {
      seatId: seatMark(index),
      secretHash: hashOf(`${hashMark}-secret-${index}`),
      personalCodeHash: hashOf(`${hashMark}-personal-${index}`),
      regionId: this.state.regionOrder[index % 3] ?? '',
      name: nameOf(index),
    }
    const command = programmeWish('seat.join', data)
    this.commit([{ actor: this.people.door.actor, envelope: -1, seq: null, command }])
  }
}

/** The same wish with the mark in what only facilitators may see. */
function markedForDesk(command: Submission['command']): Submission['command'] {
  const { name } = command
  const data = command.data as Readonly<Record<string, unknown>> | null
  if (typeof data !== 'object' || data === null) return command
  const words = { name: deskMark, role: deskMark }
  if (name === 'parking.put') return { ...command, data: { ...data, text: deskMark } }
  if (name === 'access.rename') return { ...command, data: { ...data, name: deskMark } }
  if (name === 'expected.change') return { ...command, data: { ...data, ...words } }
  if (name === 'expected.add' && Array.isArray(data.people))
    return { ...command, data: { people: data.people.map((person: object) => ({ ...person, ...words })) } }
  if (name === 'plan.change' && Array.isArray(data.changes)) {
    const changes = data.changes.map((change: object) => ({ ...change, notes: deskMark, says: deskMark }))
    return { ...command, data: { changes } }
  }
  return command
}

export const markedPeople = (): People =>
  somePeople(8, { seatId: seatMark, clientId: (index) => `${pageMark}-${index}` })
