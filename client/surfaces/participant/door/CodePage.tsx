import { useEffect, useState } from 'react'
import type { Refusal } from '../../../http/askServer.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PhoneScreen } from '../shell/PhoneFrame.tsx'
import { CodeForm } from './CodeForm.tsx'
import { DoorFrame } from './DoorFrame.tsx'

interface CodePageProps {
  readonly typed: string
  readonly refusal: Refusal
  readonly onRetry: () => void
}

/** The door stays closed: what is wrong, and how to go on. */
export function CodePage({ typed, refusal, onRetry }: CodePageProps) {
  const t = useT()
  const errorText = useErrorText()
  const isAboutCode = refusal.code === 'codeUnknown' || refusal.code === 'codeExpired'
  if (isAboutCode) {
    return (
      <DoorFrame>
        <CodeForm heading={t('participant.code.heading')} typed={typed} error={errorText(refusal.code)} />
      </DoorFrame>
    )
  }
  return (
    <DoorFrame>
      <PhoneScreen
        actions={<RetryButton key={JSON.stringify(refusal)} waitS={refusal.retryAfterS ?? 0} onRetry={onRetry} />}
      >
        <h1>{t(refusal.code === 'offline' ? 'participant.code.offlineHeading' : 'participant.code.notNow')}</h1>
        <Banner tone="warning" isRounded icon={refusal.code === 'offline' ? 'offline' : undefined}>
          {refusal.code === 'offline' ? t('participant.code.offline') : errorText(refusal.code, refusal)}
        </Banner>
      </PhoneScreen>
    </DoorFrame>
  )
}

/** Counts down before it can be pressed again, and says so. */
function RetryButton({ waitS, onRetry }: { readonly waitS: number; readonly onRetry: () => void }) {
  const t = useT()
  const [leftS, setLeftS] = useState(waitS)
  useEffect(() => {
    if (leftS <= 0) return
    const timer = setTimeout(() => setLeftS(leftS - 1), 1000)
    return () => clearTimeout(timer)
  }, [leftS])
  return (
    <Button
      look="primary"
      isBig
      isBlock
      onClick={onRetry}
      whyNot={leftS > 0 ? t('participant.code.wait', { seconds: leftS }) : null}
    >
      {t('common.retry')}
    </Button>
  )
}
