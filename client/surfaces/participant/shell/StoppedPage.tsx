import type { RefusalCode } from '../../../../shared/protocol/codes.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useIsRehearsal } from '../../../store/useIsRehearsal.ts'
import { Button } from '../../../ui/Button.tsx'
import { Logo } from '../../../ui/Logo.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { PhoneFrame, PhoneScreen } from './PhoneFrame.tsx'
import styles from './Shell.module.css'

interface StoppedPageProps {
  readonly code: RefusalCode
  readonly onLeave: () => void
}

/** Codes that say that this seat no longer exists, or that this browser has lost its key to it. */
const seatIsGone: readonly RefusalCode[] = [
  'linkUnknown',
  'linkRevoked',
  'notFound',
  'notAllowed',
  'codeUnknown',
  'codeExpired',
]

/** The connection ended for good: what happened, and the way back. */
export function StoppedPage({ code, onLeave }: StoppedPageProps) {
  const t = useT()
  const errorText = useErrorText()
  const isGone = seatIsGone.includes(code)
  const isOver = useIsRehearsal() && code === 'codeExpired'
  const heading = t(
    isOver ? 'common.rehearsalOver' : isGone ? 'participant.stopped.heading' : 'participant.stopped.pause',
  )
  usePageTitle(heading)
  return (
    <PhoneFrame
      top={
        <div className={styles.header}>
          <Logo size="30px" />
        </div>
      }
    >
      <PhoneScreen
        actions={
          isOver ? undefined : isGone ? (
            <Button look="primary" isBig isBlock onClick={onLeave}>
              {t('participant.stopped.joinAgain')}
            </Button>
          ) : (
            <Button look="primary" isBig isBlock onClick={() => location.reload()}>
              {t('common.reload')}
            </Button>
          )
        }
      >
        <h1>{heading}</h1>
        <p>{isOver ? t('common.rehearsalErased') : isGone ? t('participant.stopped.text') : errorText(code)}</p>
      </PhoneScreen>
    </PhoneFrame>
  )
}
