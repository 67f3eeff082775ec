import { render, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { setLocale } from '../../../client/i18n/translator.ts'
import { markDesign, markText, seatCount } from '../../../client/ui/markShapes.ts'
import { RegionMark } from '../../../client/ui/RegionMark.tsx'
import { layOutRound } from '../../../client/ui/roundLayout.ts'
import { nineRegions, sampleRegion, sampleRegions } from '../../support/gallery/sampleRegions.ts'

beforeAll(() => setLocale('nl'))

describe('region marks', () => {
  it('gives thirty seats thirty different marks, no two alike in more than one of shape, hue and fill', () => {
    expect(seatCount).toBe(30)
    const designs = Array.from({ length: seatCount }, (_, seat) => markDesign(seat))
    for (const [index, a] of designs.entries()) {
      for (const b of designs.slice(index + 1)) {
        const same = [a.shape === b.shape, a.hue === b.hue, a.fill === b.fill].filter(Boolean).length
        expect(same).toBeLessThanOrEqual(1)
      }
    }
  })

  it('keeps Limburg and Zuid-Limburg apart by shape, hue and letters', () => {
    const [limburg, south] = [sampleRegion('LI'), sampleRegion('ZL')]
    expect(markDesign(limburg.seat).shape).not.toBe(markDesign(south.seat).shape)
    expect(markDesign(limburg.seat).hue).not.toBe(markDesign(south.seat).hue)
    expect(limburg.letters).not.toBe(south.letters)
  })

  it('draws smaller letters where a keyline or an outline takes room', () => {
    const sizes = [0, 10, 20].map((seat) => markText(markDesign(seat)).size)
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0)
    expect(sizes[0]).toBeGreaterThan(sizes[2] ?? 0)
  })

  it('is named with its type word, and says who is not here and which one is you', () => {
    render(
      <>
        <RegionMark region={sampleRegion('LI')} isYou />
        <RegionMark region={sampleRegion('ZL')} />
        <RegionMark region={sampleRegion('EI')} state="notYet" />
        <RegionMark region={sampleRegion('OV')} isDecorative />
      </>,
    )
    expect(screen.getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'provincie Limburg, dat ben jij',
      'regio Zuid-Limburg',
      'gemeente Eindhoven, nog niet aanwezig',
    ])
  })
})

describe('the round', () => {
  const options = { emphasised: [], hasLabels: false, markShare: 0.37 }

  it.each([2, 3, 9, 13, 30])('seats %i regions in order without two marks touching', (count) => {
    const regions = sampleRegions.slice(0, count)
    const { seats } = layOutRound({ ...options, regions, ownSeat: 1 })
    expect(seats.map((seat) => seat.region.seat)).toEqual(regions.map((region) => region.seat))
    for (const [index, a] of seats.entries()) {
      const b = seats[(index + 1) % seats.length]
      if (!b) continue
      expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)).toBeGreaterThan((a.mark + b.mark) / 2)
    }
  })

  it('leaves room for every name', () => {
    const bare = layOutRound({ ...options, regions: nineRegions, ownSeat: undefined })
    const named = layOutRound({ ...options, regions: nineRegions, ownSeat: undefined, hasLabels: true })
    expect(named.width).toBeGreaterThan(bare.width)
    for (const { label } of named.seats) {
      expect(label.y).toBeGreaterThan(0)
      expect(label.y).toBeLessThan(named.height)
    }
  })

  it('starts at the top', () => {
    const before = layOutRound({ ...options, regions: nineRegions, ownSeat: undefined })
    expect(before.seats[0]?.at.x).toBeCloseTo(before.centre.x)
    expect(before.seats[0]?.at.y).toBeLessThan(before.centre.y)
  })
})
