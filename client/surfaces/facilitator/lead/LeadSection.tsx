import { useState } from 'react'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useLead, useLinkName } from '../../../console/useLead.ts'
import { useT } from '../../../i18n/useT.ts'
import { usePresence, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import text from '../../../ui/text.module.css'
import { MakeLinkButton } from '../links/MakeLinkButton.tsx'
import styles from './LeadSection.module.css'

/** Who leads, below its title: who else could, and handing it over. */
export function LeadSection() {
  const t = useT()
  const { isLeading } = useLead()
  const others = useOthers()
  const [isOpen, setIsOpen] = useState(false)
  const nameOf = useLinkName()
  return (
    <>
      {others.length === 0 ? (
        <>
          <p className={text.hint}>{t('lead.lead.alone')}</p>
          {isLeading && <MakeLinkButton linkRole="coFacilitator" label={t('lead.lead.makeLink')} />}
        </>
      ) : (
        <>
          <ul className={styles.list}>
            {others.map(({ id, isHere }) => (
              <li key={id}>
                <span>{nameOf(id)}</span>
                {isHere !== null && (
                  <span className={text.hint}>{t(isHere ? 'lead.lead.here' : 'lead.lead.notHere')}</span>
                )}
              </li>
            ))}
          </ul>
          {isLeading && (
            <div>
              <Button onClick={() => setIsOpen(true)}>{t('lead.lead.handOver')}</Button>
            </div>
          )}
        </>
      )}
      <HandOver isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}

/** “Jij leidt.” */
export function useWhoLeads(): string {
  const t = useT()
  const { isLeading, leader } = useLead()
  return isLeading ? t('lead.lead.you') : t('lead.lead.otherShort', { name: leader })
}

function HandOver({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT()
  const send = useConsoleSend()
  const nameOf = useLinkName()
  const { mayTake } = useLead()
  const others = useOthers()
  return (
    <Dialog
      isOpen={isOpen}
      title={t('lead.lead.handOverTitle')}
      onClose={onClose}
      actions={
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      }
    >
      <div className={styles.choose}>
        <p>
          {t('lead.lead.handOverText')} {mayTake && t('lead.lead.handOverBack')}
        </p>
        {others.map(({ id, isHere }) => (
          <Button
            key={id}
            isBlock
            onClick={() => {
              onClose()
              void send({ name: 'lead.handOver', activityId: null, data: { linkId: id } })
            }}
          >
            {nameOf(id)}
            {isHere !== null && ` · ${t(isHere ? 'lead.lead.here' : 'lead.lead.notHere')}`}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

interface Other {
  readonly id: string
  /** Null while the server has not said who is connected. */
  readonly isHere: boolean | null
}

/** Everybody else whose link may lead. */
function useOthers(): readonly Other[] {
  const { linkId } = useLead()
  const links = useView('facilitator', (view) => view.links)
  const presence = usePresence()
  return Object.values(links)
    .filter(({ id, role }) => id !== linkId && (role === 'facilitator' || role === 'coFacilitator'))
    .map(({ id }) => ({ id, isHere: presence === null ? null : presence.consoleIds.includes(id) }))
}
