import { useState } from 'react'
import { announce } from '../ui/announcer.ts'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copyText.ts'
import styles from './CopyButton.module.css'

export interface CopyButtonProps {
  readonly text: string
  /** What it copies: “Kopieer adres”. */
  readonly label: string
  /** “Gekopieerd” */
  readonly copied: string
  /** What to do when the browser does not let us. */
  readonly failed: string
  readonly onCopied?: (() => void) | undefined
}

/** Copies and says so in its own place. */
export function CopyButton({ text, label, copied, failed, onCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text)
    setOutcome(isCopied ? 'copied' : 'failed')
    announce(isCopied ? copied : failed)
    if (!isCopied) return
    onCopied?.()
    setTimeout(() => setOutcome(null), 3_000)
  }
  return (
    <span className={styles.copy}>
      <Button icon={outcome === 'copied' ? 'check' : undefined} onClick={() => void copy()}>
        {outcome === 'copied' ? copied : label}
      </Button>
      {outcome === 'failed' && <span className={styles.failed}>{failed}</span>}
    </span>
  )
}
