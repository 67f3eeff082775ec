import { useEffect, useRef } from 'react'
import { isPast, type Schedule, scheduleOf } from '../../../shared/programme/schedule.ts'
import type { FacilitatorItemView, FacilitatorView } from '../../../shared/programme/views.ts'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './AgendaColumn.module.css'
import { AgendaRow } from './AgendaRow.tsx'
import { agendaItems } from './agendaItems.ts'
import { AddItemButton } from './plan/AddItemButton.tsx'
import { WinBack } from './plan/WinBack.tsx'
import { type RowState, rowState } from './rowState.ts'

interface AgendaColumnProps {
  readonly view: FacilitatorView
  readonly onJump: (activityId: string) => void
  readonly onEnd: () => void
}

/** The whole session with its times, and how far it is from its plan. Any item can be gone to, and changed. */
export function AgendaColumn({ view, onJump, onEnd }: AgendaColumnProps) {
  const t = useT()
  const format = useFormat()
  const serverNow = useServerNow(5_000)
  const list = useRef<HTMLOListElement>(null)
  const items = agendaItems(view)
  const running = view.now === null ? null : { index: view.now.step.index, timer: view.now.timer }
  const schedule = scheduleOf(items, view.startedAt, running, serverNow, view.plannedMinutes)
  const currentId = view.now?.activityId
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves along with the current item
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (list.current && row) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 2
  }, [currentId])
  return (
    <section className={styles.column} data-tab="plan" aria-label={t('facilitator.agenda.label')}>
      <div>
        <div className={styles.head}>
          <h2>{t('facilitator.agenda.title')}</h2>
          <Pace behindMinutes={schedule.behindMinutes} />
        </div>
        <WinBack behindMinutes={schedule.behindMinutes} />
      </div>
      <ol ref={list} className={styles.list}>
        {items.map((item, index) => {
          const state = rowState(items, index, view.announced?.activityId ?? null)
          return (
            <AgendaRow
              key={item.id}
              item={item}
              index={index}
              state={state}
              time={timeOf(item, index, state)}
              onJump={state === 'now' ? null : () => onJump(item.id)}
            />
          )
        })}
      </ol>
      <div className={styles.foot}>
        <AddItemButton />
        <End schedule={schedule} />
        <NeedsLead>
          <Button look="quiet" onClick={onEnd}>
            {t('facilitator.top.end')}
          </Button>
        </NeedsLead>
      </div>
    </section>
  )

  /** What was done and will be passed again takes no time: when that is says nothing. */
  function timeOf(item: FacilitatorItemView, index: number, state: RowState): string {
    const at = schedule.rows[item.id]?.expectedAt ?? null
    return at === null || (state === 'wasDone' && isPast(items, index)) ? '' : format.shortTime(at)
  }
}

function End({ schedule: { behindMinutes, plannedEndAt } }: { readonly schedule: Schedule }) {
  const t = useT()
  const format = useFormat()
  if (behindMinutes === null || plannedEndAt === null) return null
  return (
    <p className={styles.end}>
      <span>{t('facilitator.agenda.endsAt')}</span>
      {/* In the same whole minutes as the label above, so that the two never differ by one. */}
      <b>{format.time(plannedEndAt + behindMinutes * 60_000)}</b>
      <span className={styles.planned}>{t('facilitator.agenda.plannedEnd', { time: format.time(plannedEndAt) })}</span>
    </p>
  )
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
