import type { ReactNode } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PhoneScreen } from './PhoneFrame.tsx'

interface SkippedPageProps {
  readonly onReturn: () => void
  readonly children?: ReactNode
}

/** Somebody skips this step: calm, and with a way back. */
export function SkippedPage({ onReturn, children }: SkippedPageProps) {
  const t = useT()
  return (
    <PhoneScreen
      actions={
        <Button isBlock isBig onClick={onReturn}>
          {t('participant.skip.return')}
        </Button>
      }
    >
      <EmptyState isPage title={t('participant.skip.title')}>
        {t('participant.skip.text')}
      </EmptyState>
      {children}
    </PhoneScreen>
  )
}
