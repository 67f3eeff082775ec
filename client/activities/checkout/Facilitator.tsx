import { useState } from 'react'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useMinutesLeft } from '../../console/useMinutesLeft.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { FacilitatorProps } from '../module.ts'
import { FacilitatorOutcome } from './FacilitatorOutcome.tsx'

/** Who is done, closing, and showing what people leave with. No answer is here before it is shown to all. */
export default function CheckoutFacilitator({ activity, now: { activityId } }: FacilitatorProps<'checkout'>) {
  const t = useT()
  const send = useConsoleSend()
  const seatCount = useView('facilitator', (view) => view.seatCount)
  const [isRevealing, setIsRevealing] = useState(false)
  const { phase, outcome } = activity
  const notDone = Math.max(0, seatCount - activity.done)
  return (
    <div className={panel.panel}>
      <div className={panel.head}>
        <h2 className={`${panel.title} ${panel.row}`}>
          {t('facilitator.checkout.title')}
          <Chip tone={phase === 'open' ? 'now' : 'line'}>
            {t(phase === 'open' ? 'facilitator.collect.open' : 'facilitator.collect.closed')}
          </Chip>
        </h2>
      </div>
      {outcome === null && (
        <>
          <div className={panel.row}>
            <Button isBig icon="screen" onClick={() => setIsRevealing(true)}>
              {t('facilitator.checkout.reveal')}
            </Button>
            {phase === 'open' && (
              <Button icon="lock" onClick={() => send({ name: 'checkout.close', activityId, data: {} })}>
                {t('facilitator.checkout.close')}
              </Button>
            )}
            {phase === 'closed' && (
              <Button icon="undo" onClick={() => send({ name: 'checkout.reopen', activityId, data: {} })}>
                {t('facilitator.checkout.reopen')}
              </Button>
            )}
          </div>
          {phase === 'closed' && activity.sealsAt !== null && <ReopenLeft sealsAt={activity.sealsAt} />}
          {activity.proxies !== null && activity.proxies > 0 && (
            <p className={panel.hint}>{t('facilitator.checkout.proxies', { count: activity.proxies })}</p>
          )}
          <p className={panel.hint}>{t('facilitator.checkout.anonymous')}</p>
        </>
      )}
      {outcome !== null && <FacilitatorOutcome activity={activity} outcome={outcome} activityId={activityId} />}
      <Dialog
        isOpen={isRevealing}
        title={t('facilitator.checkout.revealTitle')}
        onClose={() => setIsRevealing(false)}
        actions={
          <>
            <Button look="quiet" onClick={() => setIsRevealing(false)}>
              {t('facilitator.reveal.later')}
            </Button>
            <Button
              look="primary"
              onClick={() => {
                setIsRevealing(false)
                send({ name: 'checkout.reveal', activityId, data: {} })
              }}
            >
              {t('facilitator.checkout.revealGo')}
            </Button>
          </>
        }
      >
        <p>{t('facilitator.checkout.revealText', { notDone: phase === 'open' ? notDone : 0 })}</p>
      </Dialog>
    </div>
  )
}

function ReopenLeft({ sealsAt }: { readonly sealsAt: number }) {
  const t = useT()
  const format = useFormat()
  const minutes = useMinutesLeft(sealsAt)
  return <p className={panel.hint}>{t('facilitator.checkout.reopenLeft', { minutes, time: format.time(sealsAt) })}</p>
}
