import { useState } from 'react'
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

/** Who has access: every link by what it opens, and making one more. */
export function AccessDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { rows, mayMake } = useLinks()
  const [made, setMade] = useState<NewLink | null>(null)
  const place = useFocusStays<HTMLDivElement>()
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('people.access.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
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
        <section className={styles.make}>
          {made === null ? (
            <MakeLink mayMake={mayMake} onMade={setMade} />
          ) : (
            <MadeLink link={made} onDone={() => setMade(null)} />
          )}
        </section>
      </div>
    </Dialog>
  )
}
