import { useEffect, useRef, useState } from 'react'
import { useView } from '../../../store/live.tsx'
import { AddPeopleDialog } from './AddPeopleDialog.tsx'
import { ExpectedPanel } from './ExpectedPanel.tsx'
import { ListDialog } from './ListDialog.tsx'
import { type Guest, useExpected } from './useExpected.ts'
import { newPerson, useExpectedSend } from './useExpectedSend.ts'
import { useFocusStays } from './useFocusStays.ts'
import { useImport } from './useImport.ts'

/**
 * Who is expected and not there, per region, and who is there as a guest. `isShort`: beside a running session, only
 * whom the room still waits for.
 */
export function Expected({ isShort = false }: { readonly isShort?: boolean }) {
  const expected = useExpected()
  const isExample = useView('facilitator', (view) => view.programme.isExample)
  const send = useExpectedSend()
  const list = useImport(expected.allRegions, expected.people)
  const [open, setOpen] = useState<'add' | 'list' | null>(null)
  const place = useFocusStays<HTMLDivElement>()
  const addButton = useRef<HTMLButtonElement>(null)
  const hadDialog = useRef(false)
  const close = (): void => setOpen(null)
  // The first people on the list change the panel, and with it the button that opened the dialog.
  useEffect(() => {
    if (open === null && document.activeElement === document.body && hadDialog.current) addButton.current?.focus()
    hadDialog.current = open !== null
  }, [open])

  const putGuest = ({ seat: { name, regionId } }: Guest): void => {
    void send.add([newPerson({ name, regionId, role: null })])
  }
  const linkGuest = ({ seat, likelyId }: Guest): void => {
    if (likelyId !== null) void send.link(likelyId, seat.id)
  }
  return (
    <>
      <div ref={place}>
        <ExpectedPanel
          expected={expected}
          isExample={isExample}
          isShort={isShort}
          addButton={addButton}
          onAdd={() => setOpen('add')}
          onOpenList={() => setOpen('list')}
          onPutGuest={putGuest}
          onLinkGuest={linkGuest}
        />
      </div>
      {open === 'add' && <AddPeopleDialog list={list} regions={expected.allRegions} send={send} onClose={close} />}
      {open === 'list' && <ListDialog expected={expected} send={send} onClose={close} />}
    </>
  )
}
