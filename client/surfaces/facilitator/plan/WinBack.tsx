import { useState } from 'react'
import type { FacilitatorItemView } from '../../../../shared/programme/views.ts'
import { type WinBackProposal, winBack } from '../../../../shared/programme/winBack.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { usePlanEditing } from './PlanContext.tsx'
import styles from './WinBack.module.css'

/** From here on it is worth asking. */
const worthMinutes = 2

/** Behind: one press takes the minutes out of what still comes; other ways are one press further. */
export function WinBack({ behindMinutes }: { readonly behindMinutes: number | null }) {
  const t = useT()
  const { plan, change } = usePlanEditing()
  const [isOpen, setIsOpen] = useState(false)
  const proposals = behindMinutes === null || behindMinutes < worthMinutes ? [] : winBack(plan.items, behindMinutes)
  const [best, ...others] = proposals
  if (best === undefined) return null
  const take = (proposal: WinBackProposal): void => {
    setIsOpen(false)
    void change(proposal.changes)
  }
  return (
    <section className={styles.offer} aria-label={t('lead.win.others')}>
      <Button isBlock icon="clock" onClick={() => take(best)}>
        <Offer proposal={best} items={plan.items} />
        {best.changes.length > 1 && <Changes proposal={best} items={plan.items} />}
      </Button>
      {others.length > 0 && (
        <Button look="quiet" onClick={() => setIsOpen(true)}>
          {t('lead.win.other')}
        </Button>
      )}
      <Dialog
        isOpen={isOpen}
        hasForm
        title={t('lead.win.others')}
        onClose={() => setIsOpen(false)}
        actions={
          <Button look="quiet" onClick={() => setIsOpen(false)}>
            {t('common.cancel')}
          </Button>
        }
      >
        <ul className={styles.others}>
          {others.map((proposal) => (
            <li key={proposal.changes.map(({ activityId }) => activityId).join()}>
              <Button isBlock onClick={() => take(proposal)}>
                <Offer proposal={proposal} items={plan.items} />
                {proposal.changes.length > 1 && <Changes proposal={proposal} items={plan.items} />}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  )
}

interface OfferProps {
  readonly proposal: WinBackProposal
  readonly items: readonly FacilitatorItemView[]
}

function Offer({ proposal: { changes, wins }, items }: OfferProps) {
  const t = useT()
  const pick = usePick()
  const only = changes.length === 1 ? items.find(({ id }) => id === changes[0]?.activityId) : undefined
  return only === undefined
    ? t('lead.win.offerSeveral', { minutes: wins, count: changes.length })
    : t('lead.win.offer', { minutes: wins, title: pick(only.title) })
}

function Changes({ proposal, items }: OfferProps) {
  const t = useT()
  const pick = usePick()
  return (
    <span className={styles.changes}>
      {proposal.changes.flatMap(({ activityId, minutes }) => {
        const item = items.find(({ id }) => id === activityId)
        if (item === undefined) return []
        const values = { title: pick(item.title), from: item.minutes, to: minutes }
        return <span key={activityId}>{t('lead.win.change', values)}</span>
      })}
    </span>
  )
}
