import { useEffect, useRef } from 'react'
import { type ConsoleAction, type KeyMeaning, type KeyPress, meaningOf } from './consoleKeys.ts'

/**
 * Calls back for keys that mean something here, or for `only` these (stable); silent while somebody types, and while a
 * dialog is open.
 */
export function useConsoleKeys(
  isOn: boolean,
  onKey: (meaning: KeyMeaning) => void,
  only?: ReadonlySet<ConsoleAction>,
): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      const meaning = meaningOf({
        key: event.key,
        hasModifier: event.ctrlKey || event.altKey || event.metaKey,
        isRepeat: event.repeat,
        focus: focusKind(event.target),
      })
      if (meaning === null || (only !== undefined && !isAmong(meaning, only))) return
      event.preventDefault()
      latest.current(meaning)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn, only])
}

const isAmong = (meaning: KeyMeaning, only: ReadonlySet<ConsoleAction>): boolean =>
  meaning.type === 'action' && only.has(meaning.action)

function focusKind(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return 'text'
  if (target instanceof HTMLSelectElement) return 'choice'
  if (target instanceof HTMLInputElement) {
    if (target.type === 'radio') return 'choice'
    return target.type === 'checkbox' ? 'button' : 'text'
  }
  return target.closest('button, a, summary') === null ? 'page' : 'button'
}
