import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { presetItem } from '../../../../shared/content/presets.ts'
import { maxItemsPerSession } from '../../../../shared/programme/limits.ts'
import type { FacilitatorItemView } from '../../../../shared/programme/views.ts'
import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useLead } from '../../../console/useLead.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { StoppedBy } from '../../../ui/stopped.ts'
import text from '../../../ui/text.module.css'
import styles from './ItemMenu.module.css'
import { MinutesControl } from './MinutesControl.tsx'
import { usePlanEditing } from './PlanContext.tsx'
import { type PlaceRefusal, placeAfter, whyNotAdd, whyNotMove, whyNotRemove } from './placing.ts'
import { useCloseFromOutside } from './useCloseFromOutside.ts'
import { useMoveItem } from './useMoveItem.ts'
import { useStayUnderPointer } from './useStayUnderPointer.ts'

/** The second press of a double click comes within this long. */
const doublePressMs = 700

interface ItemMenuProps {
  readonly id: string
  readonly item: FacilitatorItemView
  readonly index: number
  /** Closes it, and gives the focus back unless that is elsewhere. */
  readonly onClose: (givesFocus: boolean) => void
}

/** Everything about one item of the plan, opened below its row. */
export function ItemMenu({ id, item, index, onClose }: ItemMenuProps) {
  const t = useT()
  const pick = usePick()
  const { isLeading } = useLead()
  const { plan, change, duplicate, remove, edit, addAfter, addTalk } = usePlanEditing()
  const move = useMoveItem()
  const hold = useStayUnderPointer(index)
  const lastMove = useRef<{ readonly button: HTMLElement; readonly at: number } | null>(null)
  const press = ({ currentTarget }: MouseEvent<HTMLElement>, by: 1 | -1): void => {
    lastMove.current = { button: currentTarget, at: Date.now() }
    hold(currentTarget)
    move(index, by)
  }
  // Where a list cannot scroll any further, another button is under the pointer now: a quick press was not for it.
  const stopStray = (event: MouseEvent<HTMLElement>): void => {
    const last = lastMove.current
    const isKey = event.detail === 0
    if (last === null || isKey || Date.now() - last.at > doublePressMs) return
    if (event.target instanceof Node && last.button.contains(event.target)) return
    event.stopPropagation()
  }
  const menu = useRef<HTMLFieldSetElement>(null)
  const reasonId = useId()
  const refusals = {
    up: whyNotMove(plan, index, -1),
    down: whyNotMove(plan, index, 1),
    add: whyNotAdd(plan),
    remove: whyNotRemove(plan, index),
  }
  const reasons = [...new Set(Object.values(refusals).filter((one) => one !== null))]
  useEffect(() => {
    menu.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useCloseFromOutside(menu, onClose)
  // The clock that runs is the lead's; the length of any other item is not.
  const minutes = (
    <MinutesControl item={item} onChange={(next) => void change([{ activityId: item.id, minutes: next }])} />
  )
  const stopped = (refusal: PlaceRefusal | null): string | null =>
    !isLeading || refusal === null ? null : `${reasonId}-${refusal}`
  return (
    <fieldset
      ref={menu}
      id={id}
      aria-label={t('lead.plan.menu', { title: pick(item.title) })}
      className={styles.menu}
      onClickCapture={stopStray}
    >
      {item.status === 'now' ? <NeedsLead>{minutes}</NeedsLead> : minutes}
      <NeedsLead>
        <div className={styles.buttons}>
          <Stopped by={stopped(refusals.up)}>
            <Button icon="up" onClick={(event) => press(event, -1)}>
              {t('lead.plan.up')}
            </Button>
          </Stopped>
          <Stopped by={stopped(refusals.down)}>
            <Button icon="down" onClick={(event) => press(event, 1)}>
              {t('lead.plan.down')}
            </Button>
          </Stopped>
          <Stopped by={stopped(refusals.add)}>
            <Button icon="copy" onClick={() => void duplicate(item.id, placeAfter(plan, index))}>
              {t('lead.plan.duplicate')}
            </Button>
          </Stopped>
          <StoppedBy value={null}>
            <Button icon="pen" onClick={() => edit(item.id)}>
              {t('lead.plan.edit')}
            </Button>
          </StoppedBy>
          <Stopped by={stopped(refusals.remove)}>
            <Button
              icon="cross"
              onClick={() => {
                onClose(true)
                void remove(item.id)
              }}
            >
              {t('lead.plan.remove')}
            </Button>
          </Stopped>
          <Stopped by={stopped(refusals.add)}>
            <Button icon="plus" onClick={() => addAfter(placeAfter(plan, index))}>
              {t('lead.plan.addAfter')}
            </Button>
          </Stopped>
          <Stopped by={stopped(refusals.add)}>
            <Button icon="speech" className={styles.whole} onClick={() => addTalk(placeAfter(plan, index))}>
              {t('lead.plan.talkAfter', { minutes: presetItem('talk').minutes })}
            </Button>
          </Stopped>
        </div>
      </NeedsLead>
      {isLeading ? (
        reasons.map((reason) => (
          <p key={reason} id={`${reasonId}-${reason}`} className={text.hint}>
            {reason === 'full' ? t('lead.plan.why.full', { max: maxItemsPerSession }) : t(`lead.plan.why.${reason}`)}
          </p>
        ))
      ) : (
        <p className={text.hint}>{t('lead.lead.why')}</p>
      )}
      {isLeading && <p className={`${text.hint} ${styles.keys}`}>{t('lead.plan.keys')}</p>}
    </fieldset>
  )
}

/** The reason of this button, or the one that all of them have. */
function Stopped({ by, children }: { readonly by: string | null; readonly children: ReactNode }) {
  return by === null ? children : <StoppedBy value={by}>{children}</StoppedBy>
}
