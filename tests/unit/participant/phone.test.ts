import { describe, expect, it } from 'vitest'
import { shuffled } from '../../../client/activities/dotVote/shuffle.ts'
import { joiningSecret, knownSeat, rememberSeat } from '../../../client/surfaces/participant/door/seatMemory.ts'
import { splitPrompt } from '../../../client/surfaces/participant/shell/Prompt.tsx'

describe('the order of a ballot', () => {
  const ids = Array.from({ length: 15 }, (_, index) => `lq-seed-${index}`)

  it('holds every question once and stays the same on one device', () => {
    const order = shuffled(ids, 'device-a')
    expect([...order].sort()).toEqual([...ids].sort())
    expect(shuffled([...ids].reverse(), 'device-a')).toEqual(order)
  })

  it('differs between devices, and puts each question first now and then', () => {
    const firsts = new Set(Array.from({ length: 400 }, (_, index) => shuffled(ids, `device-${index}`)[0]))
    expect(firsts.size).toBe(ids.length)
  })
})

describe('a prompt', () => {
  it.each([
    ['Pauze tot 15.04 uur. Tip: zoek iemand op.', 'Pauze tot 15.04 uur.', 'Tip: zoek iemand op.'],
    ['Welkom! Scan de code. Kies je regio.', 'Welkom! Scan de code.', 'Kies je regio.'],
    ['Maak je zin af: ‘Als … , dan …’', 'Maak je zin af: ‘Als … , dan …’', ''],
    ['Wat doe je vóór sessie 2, en met wie? Één tik.', 'Wat doe je vóór sessie 2, en met wie?', 'Één tik.'],
  ])('%s is cut after its first sentence', (text, question, rest) => {
    expect(splitPrompt(text)).toEqual([question, rest])
  })
})

describe('what a browser remembers of a seat, without storage', () => {
  it('asks twice with the same secret, so that a lost answer never takes two seats', () => {
    let made = 0
    const make = (): string => {
      made += 1
      return `secret-${made}`
    }
    expect(joiningSecret('KR7M4X', make)).toBe(joiningSecret('KR7M4X', make))
    expect(made).toBe(1)
  })

  it('knows a seat and its personal code until the page closes', () => {
    const seat = { programmeId: 'p1', personalCode: 'W4TK9HKD2M', seatId: 's1' }
    rememberSeat('KR7M4X', seat)
    expect(knownSeat('KR7M4X')).toEqual(seat)
    expect(knownSeat('BBBBBB')).toBeNull()
  })
})
