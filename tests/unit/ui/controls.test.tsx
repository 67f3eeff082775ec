import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../client/i18n/translator.ts'
import { Button } from '../../../client/ui/Button.tsx'
import { DotStepper } from '../../../client/ui/DotStepper.tsx'
import { RegionTiles } from '../../../client/ui/RegionTiles.tsx'
import { TextField } from '../../../client/ui/TextField.tsx'
import { nineRegions } from '../../support/gallery/sampleRegions.ts'

beforeAll(() => setLocale('nl'))

function Stepper({ budget = 3 }: { budget?: number }) {
  const [count, setCount] = useState(0)
  return (
    <DotStepper
      kind="process"
      item="Welke drie cijfers?"
      count={count}
      max={2}
      budgetLeft={budget - count}
      onChange={setCount}
    />
  )
}

describe('the dot stepper', () => {
  it('names its buttons with the question and says how many dots lie there', () => {
    render(<Stepper />)
    fireEvent.click(screen.getByRole('button', { name: 'Stip erbij: Welke drie cijfers?' }))
    expect(screen.getByRole('group', { name: 'Stippen op: Welke drie cijfers?' }).textContent).toContain('1 stip')
    fireEvent.click(screen.getByRole('button', { name: 'Stip weg: Welke drie cijfers?' }))
    expect(screen.getByRole('group').textContent).toContain('geen stip')
  })

  it('keeps the plus focusable at the limit, does nothing, and explains why', () => {
    render(<Stepper />)
    const plus = screen.getByRole('button', { name: /erbij/ })
    plus.focus()
    for (let press = 0; press < 3; press += 1) fireEvent.click(plus)
    expect(screen.getByRole('group').textContent).toContain('2 stippen')
    expect(plus.hasAttribute('disabled')).toBe(false)
    expect(document.activeElement).toBe(plus)
    const why = document.getElementById(plus.getAttribute('aria-describedby') ?? '')
    expect(why?.textContent).toBe('Meer dan 2 stippen op één vraag kan niet.')
  })

  it('explains an empty budget differently', () => {
    render(<Stepper budget={0} />)
    fireEvent.click(screen.getByRole('button', { name: /erbij/ }))
    expect(screen.getByText('Je stippen zijn op. Haal er ergens een weg.')).toBeTruthy()
  })
})

describe('the text field', () => {
  const field = (value: string) => (
    <TextField label="Je vraag" value={value} onChange={() => {}} maxCharacters={10} error={null} />
  )

  it('counts what people see as one character, emoji with skin and family included', () => {
    const { rerender } = render(field('👩🏽‍🚀👨‍👩‍👧‍👦é'))
    expect(screen.getByText('nog 7 tekens')).toBeTruthy()
    rerender(field('123456789'))
    expect(screen.getByText('nog 1 teken')).toBeTruthy()
  })

  it('says how much is too much and marks the field, without cutting anything off', () => {
    render(field('123456789012'))
    const input = screen.getByLabelText<HTMLInputElement>('Je vraag')
    expect(input.value).toHaveLength(12)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('2 tekens te veel')).toBeTruthy()
  })

  it('ties the error to the field', () => {
    render(<TextField label="Code" value="KR7N" onChange={() => {}} error="Deze code kennen we niet." />)
    const described = screen.getByLabelText('Code').getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe('Deze code kennen we niet.')
  })
})

describe('the button', () => {
  it('says why it cannot act, stays reachable, and submits nothing', () => {
    const submit = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
    const act = vi.fn()
    render(
      <form onSubmit={submit}>
        <Button type="submit" look="primary" onClick={act} whyNot="Kies eerst je regio.">
          Schuif aan
        </Button>
      </form>,
    )
    const button = screen.getByRole('button', { name: 'Schuif aan' })
    fireEvent.click(button)
    expect(act).not.toHaveBeenCalled()
    expect(submit).not.toHaveBeenCalled()
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toBe('Kies eerst je regio.')
  })

  it('does not act twice while it is busy', () => {
    const act = vi.fn()
    render(
      <Button onClick={act} isBusy>
        Kaartje toevoegen
      </Button>,
    )
    fireEvent.click(screen.getByRole('button'))
    expect(act).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Versturen…' })).toBeTruthy()
  })
})

describe('the region tiles', () => {
  it('names every region with its type, so that Limburg and Zuid-Limburg cannot be mixed up', () => {
    const choose = vi.fn()
    render(<RegionTiles regions={nineRegions} value={null} onChange={choose} />)
    expect(screen.getByRole('radio', { name: 'provincie Limburg' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'regio Zuid-Limburg' }))
    expect(choose).toHaveBeenCalledExactlyOnceWith('zl')
  })
})
