import { useState } from 'react'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useMinutesLeft } from '../../console/useMinutesLeft.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'

/** How long a closed vote can be opened again, in words; said once in so many minutes, not every second. */
export function ReopenLeft({ sealsAt }: { readonly sealsAt: number }) {
  const t = useT()
  const format = useFormat()
  const minutes = useMinutesLeft(sealsAt)
  return (
    <p className={panel.hint}>
      {t('facilitator.vote.reopenLeft', { minutes, time: format.time(sealsAt) })} {t('facilitator.vote.reopenKeeps')}
    </p>
  )
}

/** Why a sealed vote stays closed, and what is possible instead. */
export function SealedNote({ activityId }: { readonly activityId: string }) {
  const t = useT()
  const send = useConsoleSend()
  const isNext = useView('facilitator', ({ session, agenda }) => {
    const order = session?.itemOrder ?? []
    const next = agenda[order[order.indexOf(activityId) + 1] ?? '']
    return next?.kind === 'dotVote' && next.status === 'planned'
  })
  // Pressed twice before the first is answered, it is still one round.
  const [newId, setNewId] = useState(randomId)
  const prepare = (): void => {
    const sent = send({ name: 'plan.duplicate', activityId: null, data: { activityId, newId } })
    void sent.then(() => setNewId(randomId()))
  }
  return (
    <section className={panel.section}>
      <p className={panel.hint}>{t('facilitator.vote.sealedWhy')}</p>
      <div className={panel.row}>
        <Button icon="plus" whyNot={isNext ? t('facilitator.vote.secondReady') : null} onClick={prepare}>
          {t('facilitator.vote.second')}
        </Button>
        {!isNext && <p className={panel.hint}>{t('facilitator.vote.secondHint')}</p>}
      </div>
    </section>
  )
}
