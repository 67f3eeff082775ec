import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { noticeOf } from '../../../console/notices.ts'
import { consoleExpiresMs } from '../../../console/useConsoleSend.ts'
import { useT } from '../../../i18n/useT.ts'
import { useSend } from '../../../store/live.tsx'
import { showFailure, showToast } from '../../../ui/toasts.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { ActionsDialog } from './ActionsDialog.tsx'
import { capital, type DoneAction, useActions } from './useActions.ts'

interface Undo {
  /** The newest action of this console that can still be taken back. */
  readonly target: DoneAction | null
  readonly actions: readonly DoneAction[]
  readonly undo: (action: DoneAction) => void
  /** Takes the target back, or says that there is none. */
  readonly undoLast: () => void
  readonly openList: () => void
}

const Context = createContext<Undo | null>(null)

export function useUndo(): Undo {
  const undo = useContext(Context)
  if (undo === null) throw new Error('this component needs an UndoProvider above it')
  return undo
}

/**
 * Taking back, for the whole console: the question before the room moves back, the list of actions, a toast after each
 * action, and Ctrl+Z.
 */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const t = useT()
  const { send } = useSend('facilitator')
  const actions = useActions()
  const [asked, setAsked] = useState<DoneAction | null>(null)
  const [isListOpen, setIsListOpen] = useState(false)
  const target = actions.find(({ isOwn, isUndone, whyNot }) => isOwn && !isUndone && whyNot === null) ?? null

  const takeBack = (action: DoneAction): void => {
    const command = { name: 'action.undo', activityId: null, data: { actionId: action.id } } as const
    void send({ ...command, expiresMs: consoleExpiresMs }).then((settled) => {
      noticeOf(settled)
      if (settled.status !== 'committed') return
      const said =
        action.backTo === null || action.isPending
          ? t('lead.undo.done', { what: action.what })
          : t('lead.undo.doneBack', { title: action.backTo })
      showToast(said, undefined, toastAbout)
    })
  }
  const undo = (action: DoneAction): void => {
    if (action.whyNot !== null) showFailure(action.whyNot)
    else if (movesTheRoom(action)) setAsked(action)
    else takeBack(action)
  }
  const undoLast = (): void => {
    if (target === null) showToast(t('lead.undo.nothing'))
    else undo(target)
  }
  useToasts(actions, undo)
  useCtrlZ(undoLast)
  const isStart = asked?.name === 'session.start'
  return (
    <Context value={{ target, actions, undo, undoLast, openList: () => setIsListOpen(true) }}>
      {children}
      <ActionsDialog isOpen={isListOpen} actions={actions} onClose={() => setIsListOpen(false)} onUndo={undo} />
      {asked !== null && (
        <ConfirmDialog
          title={isStart ? t('lead.undo.askStart') : t('lead.undo.askTitle', { title: asked.backTo ?? '' })}
          stay={t('lead.undo.askStay')}
          go={t(isStart ? 'lead.undo.askStartGo' : 'lead.undo.askGo')}
          onClose={() => setAsked(null)}
          onGo={() => takeBack(asked)}
        >
          <p>{t(isStart ? 'lead.undo.askStartText' : 'lead.undo.askText')}</p>
        </ConfirmDialog>
      )}
    </Context>
  )
}

/** One at a time: the newest is the one that a press takes back. */
const toastAbout = 'action'

/** Everybody's screen changes at once, so it is asked first; an announcement alone is just called off. */
const movesTheRoom = ({ name, backTo, isPending }: DoneAction): boolean =>
  name === 'session.start' || (backTo !== null && !isPending)

/** Says what was just done here, with the way back. What says so itself is left out. */
function useToasts(actions: readonly DoneAction[], undo: (action: DoneAction) => void): void {
  const t = useT()
  const seen = useRef<ReadonlySet<string> | null>(null)
  const latest = useRef({ undo, actions })
  useEffect(() => {
    latest.current = { undo, actions }
  })
  useEffect(() => {
    const before = seen.current
    seen.current = new Set(actions.map(({ id }) => id))
    const fresh = before === null ? undefined : actions.find(({ id, isOwn }) => isOwn && !before.has(id))
    if (fresh === undefined || fresh.isUndone || fresh.isQuiet) return
    const run = (): void => latest.current.undo(latest.current.actions.find(({ id }) => id === fresh.id) ?? fresh)
    showToast(`${capital(fresh.what)}.`, { label: t('common.undo'), run }, toastAbout)
  }, [actions, t])
}

/** Also where single keys are off: it has a modifier. A text field keeps its own. */
function useCtrlZ(undoLast: () => void): void {
  const latest = useRef(undoLast)
  useEffect(() => {
    latest.current = undoLast
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
      if (!isUndo || event.defaultPrevented || event.repeat) return
      if (isTextField(event.target) || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
