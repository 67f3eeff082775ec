import { createContext, type ReactNode, useContext, useState } from 'react'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { agendaItems } from '../agendaItems.ts'
import { AddItemDialog } from './AddItemDialog.tsx'
import { EditItemDialog } from './EditItemDialog.tsx'
import type { Plan } from './placing.ts'
import { type PlanActions, usePlan } from './usePlan.ts'

interface PlanEditing extends PlanActions {
  readonly plan: Plan
  /** The row whose menu is open. */
  readonly openId: string | null
  readonly setOpenId: (activityId: string | null) => void
  readonly edit: (activityId: string) => void
  /** Asks what to add; null: before all others. */
  readonly addAfter: (afterId: string | null) => void
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
  const [editedId, setEditedId] = useState<string | null>(null)
  const [adding, setAdding] = useState<{ readonly afterId: string | null } | null>(null)
  const plan: Plan = { items: agendaItems(view), announcedId: view.announced?.activityId ?? null }
  const edited = editedId === null ? undefined : view.agenda[editedId]
  return (
    <Context
      value={{
        ...actions,
        plan,
        openId,
        setOpenId,
        edit: setEditedId,
        addAfter: (afterId) => setAdding({ afterId }),
      }}
    >
      {children}
      {edited !== undefined && (
        <EditItemDialog key={edited.id} item={edited} change={actions.change} onClose={() => setEditedId(null)} />
      )}
      {adding !== null && view.session !== null && (
        <AddItemDialog
          plan={plan}
          sessionId={view.session.id}
          afterId={adding.afterId}
          insert={actions.insert}
          onClose={() => setAdding(null)}
        />
      )}
    </Context>
  )
}
