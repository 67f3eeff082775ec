import { remainingMs } from '../../../shared/programme/remaining.ts'
import panel from '../../console/panel.module.css'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import type { FacilitatorProps } from '../module.ts'

/** When the room goes on; a paused clock moves that moment along. */
export default function BreakFacilitator({ now }: FacilitatorProps<'break'>) {
  const t = useT()
  const format = useFormat()
  const serverNow = useServerNow(1_000)
  const until = serverNow + Math.max(0, remainingMs(now.timer, serverNow))
  return (
    <div className={panel.section}>
      <p>
        <b>{t('facilitator.break.until', { time: format.time(until) })}</b>
      </p>
      <p className={panel.hint}>{t('facilitator.break.text')}</p>
    </div>
  )
}
