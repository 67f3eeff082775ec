import { useEffect, useRef, useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { showToast } from '../../../ui/toasts.ts'
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
  const t = useT()
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

  const putGuest = async ({ seat, label }: Guest): Promise<void> => {
    const { name, regionId } = seat
    const isDone = await send.add([newPerson({ name, regionId, role: null })])
    if (isDone) showToast(t('expected.guest.done', { name: label }))
  }
  const linkGuest = async ({ seat, label, likelyId }: Guest): Promise<void> => {
    if (likelyId === null) return
    const isDone = await send.link(likelyId, seat.id)
    if (isDone) showToast(t('expected.guest.linked', { name: label }))
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
          onPutGuest={(guest) => void putGuest(guest)}
          onLinkGuest={(guest) => void linkGuest(guest)}
        />
      </div>
      {open === 'add' && <AddPeopleDialog list={list} regions={expected.allRegions} send={send} onClose={close} />}
      {open === 'list' && <ListDialog expected={expected} send={send} onClose={close} />}
    </>
  )
}
