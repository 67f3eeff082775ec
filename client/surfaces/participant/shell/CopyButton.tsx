import type { ReactNode } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { showToast } from '../../../ui/toasts.ts'

/** Puts text on the clipboard; says so, also when the browser does not allow it. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const t = useT()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      showToast(t('participant.copy.done'))
    } catch {
      // Plain http has no clipboard: the text itself can be selected.
      showToast(t('participant.copy.failed'))
    }
  }
  return <Button onClick={() => void copy()}>{children}</Button>
}
