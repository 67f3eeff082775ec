import type { ReactNode } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copyText.ts'
import { showFailure, showToast } from '../../../ui/toasts.ts'

/** Puts text on the clipboard; says so, also when the browser does not allow it. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const t = useT()
  const copy = async (): Promise<void> => {
    if (await copyText(text)) showToast(t('participant.copy.done'))
    else showFailure(t('participant.copy.failed'))
  }
  return <Button onClick={() => void copy()}>{children}</Button>
}
