import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { AgendaColumn } from '../../../client/surfaces/facilitator/AgendaColumn.tsx'
import { PeopleDialog } from '../../../client/surfaces/facilitator/people/PeopleDialog.tsx'
import { PlanProvider } from '../../../client/surfaces/facilitator/plan/PlanContext.tsx'
import { RunDialogs } from '../../../client/surfaces/facilitator/RunDialogs.tsx'
import { UndoProvider } from '../../../client/surfaces/facilitator/undo/UndoContext.tsx'
import { facilitatorAt } from '../../support/fixtures/facilitator.ts'
import { stillConsole } from '../../support/gallery/stillConsole.ts'

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('facilitator', 'people', 'lead', 'errors')
})

const button = (name: RegExp | string) => screen.getAllByRole('button', { name, hidden: true })[0]
const press = async (name: RegExp | string): Promise<void> => {
  const found = button(name)
  await act(async () => found && fireEvent.click(found))
}

it('a name or region that was changed and not saved is not lost by one press, nor by a search', async () => {
  const onClose = vi.fn()
  render(
    <LiveProvider live={stillConsole({ view: facilitatorAt(0, null) })}>
      <PeopleDialog onClose={onClose} />
    </LiveProvider>,
  )
  const question = () => screen.queryByText('Wijziging niet bewaren?')
  await press(/^Wijzig /)
  await press('Sluiten')
  expect([question(), onClose.mock.calls.length]).toEqual([null, 1])
  const region = screen.getByLabelText('Regio')
  const other = [...region.querySelectorAll('option')].at(-1)?.value
  await act(async () => fireEvent.change(region, { target: { value: other } }))
  await act(async () => fireEvent.change(screen.getByRole('searchbox', { hidden: true }), { target: { value: 'zzz' } }))
  await press('Sluiten')
  expect([question() === null, onClose.mock.calls.length]).toEqual([false, 1])
  await press('Terug')
  expect(screen.getByLabelText<HTMLSelectElement>('Regio').value).toBe(other)
  await press('Sluiten')
  await press('Sluit zonder bewaren')
  expect(onClose.mock.calls.length).toBe(2)
})

it("an item's menu closes on Escape from anywhere, on a press elsewhere, and when the room goes on; not by its own row", async () => {
  const agenda = (number: number) => {
    const view = facilitatorAt(number, { kind: 'outline' })
    return (
      <LiveProvider live={stillConsole({ view })}>
        <UndoProvider>
          <PlanProvider view={view}>
            <AgendaColumn view={view} onJump={() => undefined} onEnd={() => undefined} />
            <p>elders</p>
          </PlanProvider>
        </UndoProvider>
      </LiveProvider>
    )
  }
  const { rerender } = render(agenda(2))
  const menu = () => document.querySelectorAll('fieldset').length
  const [first, second] = screen.getAllByRole('button', { name: /^Meer over/, hidden: true })
  const click = (element: Element | null | undefined) => act(async () => element && fireEvent.click(element))
  await click(first)
  await click(document.querySelector('fieldset'))
  expect(menu()).toBe(1)
  await act(async () => fireEvent.keyDown(document.body, { key: 'Escape' }))
  expect(menu()).toBe(0)
  await click(first)
  await click(second)
  expect(menu()).toBe(1)
  await click(screen.getByText('elders'))
  expect(menu()).toBe(0)
  await click(first)
  rerender(agenda(3))
  expect(menu()).toBe(0)
})

it('the question before the end of a session says how many parked points are not done', () => {
  const point = (id: string, isDone: boolean) => ({ id, text: id, isDone })
  const ask = (...parked: readonly { id: string; text: string; isDone: boolean }[]) =>
    render(
      <RunDialogs
        question={{ type: 'end' }}
        view={facilitatorAt(2, { kind: 'outline' }, { change: { parked: [...parked] } })}
        onAsk={() => undefined}
        onLeaveFor={() => undefined}
        onGo={() => undefined}
        onEnd={() => undefined}
        onStep={() => undefined}
      />,
    ).unmount
  const close = ask(point('a', true))
  expect(document.body.textContent).not.toContain('geparkeerd')
  close()
  ask(point('a', true), point('b', false), point('c', false))
  expect(document.body.textContent).toContain('2 geparkeerde punten zijn nog niet afgehandeld.')
})
