import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useKept } from '../../store/drafts.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { TextField } from '../../ui/TextField.tsx'
import text from '../../ui/text.module.css'
import { AgendaRow } from './AgendaRow.tsx'
import type { agendaItems } from './agendaItems.ts'
import { AddItemButton } from './plan/AddItemButton.tsx'
import { rowState } from './rowState.ts'
import styles from './StartAgenda.module.css'
import { clockAt, nextHalfHour, timeOnDayOf } from './startTime.ts'

interface StartAgendaProps {
  readonly sessionId: string
  readonly items: ReturnType<typeof agendaItems>
}

/** The plan before the session: when it begins, and from there the time of every item. */
export function StartAgenda({ sessionId, items }: StartAgendaProps) {
  const t = useT()
  const format = useFormat()
  const now = useServerNow(10_000)
  const [kept, setKept] = useKept<string>(`beginsAt:${sessionId}`)
  const usual = nextHalfHour(now)
  const beginsAt = (kept === null ? null : timeOnDayOf(now, kept)) ?? usual
  const startsAt = items.map((_, index) => beginsAt + minutesOf(items.slice(0, index)) * 60_000)
  const endsAt = beginsAt + minutesOf(items) * 60_000
  return (
    <>
      <div className={styles.begin}>
        <TextField
          label={t('lead.plan.begin')}
          hint={t('lead.plan.beginHint')}
          type="time"
          value={kept ?? clockAt(usual)}
          onChange={(value) => setKept(value === '' ? null : value)}
        />
      </div>
      <ol className={styles.agenda}>
        {items.map((item, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            index={index}
            state={rowState(items, index, null)}
            time={format.shortTime(startsAt[index] ?? beginsAt)}
            onJump={null}
          />
        ))}
      </ol>
      <p className={text.hint}>{t('lead.plan.until', { time: format.time(endsAt) })}</p>
      <div>
        <AddItemButton />
      </div>
    </>
  )
}

const minutesOf = (items: StartAgendaProps['items']): number => items.reduce((sum, { minutes }) => sum + minutes, 0)
