import { useState } from 'react'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useConnected, useSend, useStatus } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './Shell.module.css'

interface WipeDialogProps {
  readonly seatId: string
  readonly onClose: () => void
}

/** Long enough for a slow network; later than this nobody remembers what they asked for. */
const expiresMs = 20_000

/** The last question before somebody wipes themselves; names what goes and what stays. */
export function WipeDialog({ seatId, onClose }: WipeDialogProps) {
  const t = useT()
  const errorText = useErrorText()
  const { send } = useSend()
  const { live } = useConnected()
  const { connection } = useStatus()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const wipe = (): void => {
    setIsBusy(true)
    setError(null)
    void send({ name: 'seat.leave', activityId: null, data: { seatId }, expiresMs }).then((settled) => {
      // Then the server ends the connection, and the page says that the seat is gone.
      if (settled.status === 'committed') {
        void live.forget()
        return
      }
      setIsBusy(false)
      setError(settled.status === 'rejected' ? errorText(settled.code) : t('participant.myData.wipeWaits'))
    })
  }
  return (
    <Dialog
      isOpen
      title={t('participant.myData.wipeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('participant.myData.wipeStay')}
          </Button>
          <Button
            look="irreversible"
            isBusy={isBusy}
            onClick={wipe}
            whyNot={connection === 'live' ? null : t('participant.myData.wipeWaits')}
          >
            {t('participant.myData.wipe')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('participant.myData.wipeText')}</p>
        <p>{t('participant.myData.wipeCards')}</p>
        <p>{t('participant.myData.wipeSealed')}</p>
        {error !== null && <p role="alert">{error}</p>}
      </div>
    </Dialog>
  )
}
