import { useEffect, useRef, useState } from 'react'
import type { LinkRole } from '../../../../shared/programme/roles.ts'
import { UnsavedLink } from '../../../console/UnsavedLink.tsx'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import text from '../../../ui/text.module.css'
import { useFocusStays } from '../people/useFocusStays.ts'
import styles from './Access.module.css'
import { LinkRow } from './LinkRow.tsx'
import { MadeLink } from './MadeLink.tsx'
import { MakeLink } from './MakeLink.tsx'
import type { NewLink } from './newLink.ts'
import { roleOrder, useLinks } from './useLinks.ts'

interface AccessDialogProps {
  /** It opens at making a link, for this role. */
  readonly makeFor?: LinkRole | null
  readonly onClose: () => void
}

/** Who has access: every link by what it opens, and making one more. */
export function AccessDialog({ makeFor = null, onClose }: AccessDialogProps) {
  const t = useT()
  const { rows, mayMake } = useLinks()
  const [made, setMade] = useState<NewLink | null>(null)
  const [isKept, setIsKept] = useState(true)
  const [leaving, setLeaving] = useState<'link' | 'dialog' | null>(null)
  const leave = (what: 'link' | 'dialog'): void => {
    setLeaving(null)
    if (what === 'dialog') onClose()
    else setMade(null)
  }
  const askToLeave = (what: 'link' | 'dialog'): void => {
    if (made === null || isKept) leave(what)
    else setLeaving(what)
  }
  const make = useRef<HTMLElement>(null)
  useEffect(() => {
    if (makeFor === null) return
    make.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus()
    make.current?.scrollIntoView({ block: 'nearest' })
  }, [makeFor])
  const place = useFocusStays<HTMLDivElement>()
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('people.access.title')}
      onClose={() => askToLeave('dialog')}
      actions={
        <Button look="primary" onClick={() => askToLeave('dialog')}>
          {t('common.close')}
        </Button>
      }
    >
      <div className={styles.body} ref={place}>
        <p className={text.hint}>{t('people.access.intro')}</p>
        {roleOrder.map((role) => {
          const own = rows.filter((row) => row.role === role)
          return (
            <section key={role} className={styles.section}>
              <h3>{t(`people.access.role.${role}`)}</h3>
              {own.length === 0 ? (
                <p className={text.hint}>{t(`people.access.none.${role}`)}</p>
              ) : (
                <ul className={styles.list}>
                  {own.map((row) => (
                    <LinkRow key={row.id} row={row} />
                  ))}
                </ul>
              )}
            </section>
          )
        })}
        <section ref={make} className={styles.make}>
          {made === null ? (
            <MakeLink
              mayMake={mayMake}
              first={makeFor}
              onMade={(link) => {
                setIsKept(false)
                setMade(link)
              }}
            />
          ) : (
            <MadeLink link={made} onKept={() => setIsKept(true)} onDone={() => askToLeave('link')} />
          )}
        </section>
        {leaving !== null && <UnsavedLink onStay={() => setLeaving(null)} onLeave={() => leave(leaving)} />}
      </div>
    </Dialog>
  )
}
