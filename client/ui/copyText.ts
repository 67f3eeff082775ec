import { topDialog } from './topDialog.ts'

/** Puts `text` on the clipboard; false when the browser does not let us. Works on a plain-http address too. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The clipboard of today exists on https only; a session in a meeting room often runs on http://192.168.… */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const focused = document.activeElement
  // Beside an open dialog everything is inert, and an inert field cannot be selected.
  const host = topDialog() ?? document.body
  host.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
