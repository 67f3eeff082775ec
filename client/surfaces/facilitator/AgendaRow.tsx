import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { FacilitatorItemView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useKept } from '../../store/drafts.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './AgendaRow.module.css'
import { ItemMenu } from './plan/ItemMenu.tsx'
import { editKey } from './plan/itemDrafts.ts'
import { usePlanEditing } from './plan/PlanContext.tsx'
import { useMoveItem } from './plan/useMoveItem.ts'
import type { RowState } from './rowState.ts'

interface AgendaRowProps {
  readonly item: FacilitatorItemView
  readonly index: number
  readonly state: RowState
  /** When it began or will begin, written out; empty when it will not. */
  readonly time: string
  /** Null where there is nothing to go to: before a session, and where the room is. */
  readonly onJump: (() => void) | null
}

/** One item: its state as a dot and in words, its time, title and length; and all that can be changed about it. */
export function AgendaRow({ item, index, state, time, onJump }: AgendaRowProps) {
  const t = useT()
  const pick = usePick()
  const menuId = useId()
  const more = useRef<HTMLButtonElement>(null)
  const { openId, setOpenId, closeMenu, addedId } = usePlanEditing()
  const move = useMoveItem()
  const [draft] = useKept(editKey(item.id))
  const isOpen = openId === item.id
  const isNew = addedId === item.id
  useEffect(() => {
    if (!isNew) return
    more.current?.focus({ preventScroll: true })
    more.current?.scrollIntoView({ block: 'center' })
  }, [isNew])
  const moveByKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Arrow(Up|Down)$/.test(event.key)) return
    event.preventDefault()
    move(index, event.key === 'ArrowUp' ? -1 : 1)
  }
  const content = (
    <>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.time}>{time}</span>
      <span className={styles.words}>
        <VisuallyHidden>{index + 1}. </VisuallyHidden>
        <span className={styles.title}>{pick(item.title)}</span>
        <VisuallyHidden>, {stateText()}</VisuallyHidden>
        {!item.isAvailable && !isOver.has(state) && (
          <span className={styles.note}>
            <VisuallyHidden>, </VisuallyHidden>
            {t('facilitator.agenda.notAvailable')}
          </span>
        )}
        {draft !== null && (
          <span className={styles.note}>
            <VisuallyHidden>, </VisuallyHidden>
            {t('lead.plan.draft')}
          </span>
        )}
        {withNote.has(state) && (
          <span className={styles.note} aria-hidden="true">
            {stateText()}
          </span>
        )}
      </span>
      <span className={styles.minutes}>
        <span aria-hidden="true">{item.minutes}</span>
        <VisuallyHidden>, {t('facilitator.agenda.minutesLong', { minutes: item.minutes })}</VisuallyHidden>
      </span>
    </>
  )
  return (
    <li
      className={classes(styles.row, styles[state])}
      aria-current={state === 'now' ? 'step' : undefined}
      onKeyDown={moveByKey}
    >
      <div className={styles.line}>
        {onJump === null ? (
          <div className={styles.inside}>{content}</div>
        ) : (
          <button type="button" className={styles.inside} onClick={onJump}>
            {content}
          </button>
        )}
        <Button
          ref={more}
          look="quiet"
          icon="more"
          className={styles.more}
          label={t('lead.plan.more', { title: pick(item.title) })}
          isExpanded={isOpen}
          onClick={() => setOpenId(isOpen ? null : item.id)}
        />
      </div>
      {isOpen && (
        <ItemMenu
          id={menuId}
          item={item}
          index={index}
          onClose={(givesFocus) => {
            closeMenu(item.id)
            if (givesFocus) more.current?.focus()
          }}
        />
      )}
    </li>
  )

  function stateText(): string {
    return state === 'wasDone' ? t('lead.plan.wasDone') : t(`facilitator.agenda.${state}`)
  }
}

/** What is behind the room needs no warning any more. */
const isOver: ReadonlySet<RowState> = new Set(['skipped', 'passed'])

/** States that the dot and the place alone do not tell. */
const withNote: ReadonlySet<RowState> = new Set(['announced', 'skipped', 'passed', 'wasDone'])
