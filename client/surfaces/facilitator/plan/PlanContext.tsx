import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { presetItem } from '../../../../shared/content/presets.ts'
import type { ProgrammeCommandData } from '../../../../shared/programme/contract.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { randomId } from '../../../live/randomId.ts'
import { agendaItems } from '../agendaItems.ts'
import { AddItemDialog } from './AddItemDialog.tsx'
import { EditItemDialog } from './EditItemDialog.tsx'
import type { Plan } from './placing.ts'
import { type PlanActions, usePlan } from './usePlan.ts'

/** What is added: all but the session and the id, which follow. */
export type NewItem = Omit<ProgrammeCommandData<'plan.insert'>, 'activityId' | 'sessionId'>

interface PlanEditing extends PlanActions {
  readonly plan: Plan
  /** The row whose menu was opened last, if any. */
  readonly touchedId: string | null
  /** What was added last on this console: its row comes in sight and takes the focus. */
  readonly addedId: string | null
  /** The row whose menu is open. */
  readonly openId: string | null
  readonly setOpenId: (activityId: string | null) => void
  /** Closes this row's menu; another's that was opened meanwhile stays. */
  readonly closeMenu: (activityId: string) => void
  readonly edit: (activityId: string) => void
  /** Asks what to add; null: before all others. */
  readonly addAfter: (afterId: string | null) => void
  /** A talk, without asking anything. */
  readonly addTalk: (afterId: string | null) => void
}

const Context = createContext<PlanEditing | null>(null)

export function usePlanEditing(): PlanEditing {
  const editing = useContext(Context)
  if (editing === null) throw new Error('this component needs a PlanProvider above it')
  return editing
}

/** Everything that the rows of the agenda can change, and the two dialogs that belong to it. */
export function PlanProvider({ view, children }: { readonly view: FacilitatorView; readonly children: ReactNode }) {
  const actions = usePlan()
  const [openId, setOpenId] = useState<string | null>(null)
  const [touchedId, setTouchedId] = useState<string | null>(null)
  const [addedId, setAddedId] = useState<string | null>(null)
  const [editedId, setEditedId] = useState<string | null>(null)
  const [adding, setAdding] = useState<{ readonly afterId: string | null } | null>(null)
  const plan: Plan = { items: agendaItems(view), announcedId: view.announced?.activityId ?? null }
  const sessionId = view.session?.id
  const nowId = view.now?.activityId ?? null
  // A menu belongs to the moment: over the next item it would only stand in the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the room moves
  useEffect(() => setOpenId(null), [nowId])
  const add = (item: NewItem): void => {
    if (sessionId === undefined) return
    const activityId = randomId()
    setOpenId(null)
    setAddedId(activityId)
    setTouchedId(activityId)
    void actions.insert({ ...item, sessionId, activityId })
  }
  const edited = editedId === null ? undefined : view.agenda[editedId]
  return (
    <Context
      value={{
        ...actions,
        plan,
        touchedId,
        addedId,
        openId,
        setOpenId: (activityId) => {
          setOpenId(activityId)
          if (activityId !== null) setTouchedId(activityId)
        },
        closeMenu: (activityId) => setOpenId((current) => (current === activityId ? null : current)),
        edit: setEditedId,
        addAfter: (afterId) => setAdding({ afterId }),
        addTalk: (afterId) => add({ preset: 'talk', title: null, minutes: presetItem('talk').minutes, afterId }),
      }}
    >
      {children}
      {edited !== undefined && (
        <EditItemDialog key={edited.id} item={edited} change={actions.change} onClose={() => setEditedId(null)} />
      )}
      {adding !== null && (
        <AddItemDialog plan={plan} afterId={adding.afterId} onAdd={add} onClose={() => setAdding(null)} />
      )}
    </Context>
  )
}
