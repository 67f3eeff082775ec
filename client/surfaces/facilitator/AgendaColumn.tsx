import { useEffect, useRef } from 'react'
import { nextItem, scheduleOf } from '../../../shared/programme/schedule.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './AgendaColumn.module.css'
import { AgendaRow } from './AgendaRow.tsx'
import { agendaItems } from './agendaItems.ts'

interface AgendaColumnProps {
  readonly view: FacilitatorView
  readonly onJump: (activityId: string) => void
  readonly onEnd: () => void
}

/** The whole session with its times, and how far it is from its plan. Any item can be gone to. */
export function AgendaColumn({ view, onJump, onEnd }: AgendaColumnProps) {
  const t = useT()
  const format = useFormat()
  const serverNow = useServerNow(5_000)
  const list = useRef<HTMLOListElement>(null)
  const items = agendaItems(view)
  const next = nextItem(items)
  const current = items.findIndex((item) => item.status === 'now')
  const running = view.now === null ? null : { index: view.now.step.index, timer: view.now.timer }
  const schedule = scheduleOf(items, view.startedAt, running, serverNow)
  const currentId = view.now?.activityId
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves along with the current item
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (list.current && row) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 2
  }, [currentId])
  return (
    <section className={styles.column} aria-label={t('facilitator.agenda.label')}>
      <div className={styles.head}>
        <h2>{t('facilitator.agenda.title')}</h2>
        <Pace behindMinutes={schedule.behindMinutes} />
      </div>
      <ol ref={list} className={styles.list}>
        {items.map((item, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            number={index + 1}
            time={shown(schedule.rows[item.id]?.expectedAt ?? null)}
            isNext={item.id === next?.id}
            isPassed={index < current}
            isAnnounced={item.id === view.announced?.activityId}
            onJump={() => onJump(item.id)}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        {schedule.behindMinutes !== null && schedule.plannedEndAt !== null && (
          <p className={styles.end}>
            <span>{t('facilitator.agenda.endsAt')}</span>
            {/* In the same whole minutes as the label above, so that the two never differ by one. */}
            <b>{format.time(schedule.plannedEndAt + schedule.behindMinutes * 60_000)}</b>
            <span className={styles.planned}>
              {t('facilitator.agenda.plannedEnd', { time: format.time(schedule.plannedEndAt) })}
            </span>
          </p>
        )}
        <Button look="quiet" onClick={onEnd}>
          {t('facilitator.top.end')}
        </Button>
      </div>
    </section>
  )

  function shown(at: number | null): string {
    return at === null ? '' : format.shortTime(at)
  }
}

function Pace({ behindMinutes }: { readonly behindMinutes: number | null }) {
  const t = useT()
  if (behindMinutes === null) return null
  if (behindMinutes === 0) return <Chip tone="line">{t('facilitator.agenda.onTime')}</Chip>
  return behindMinutes > 0 ? (
    <Chip tone="notice">{t('facilitator.agenda.behind', { minutes: behindMinutes })}</Chip>
  ) : (
    <Chip tone="line">{t('facilitator.agenda.ahead', { minutes: -behindMinutes })}</Chip>
  )
}
