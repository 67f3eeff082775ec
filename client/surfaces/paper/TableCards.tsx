import { useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import text from '../../ui/text.module.css'
import { MakeLinkButton } from '../facilitator/links/MakeLinkButton.tsx'
import { useLinks } from '../facilitator/links/useLinks.ts'
import styles from './TableCards.module.css'
import { TableCardsDialog } from './TableCardsDialog.tsx'

/** On the console before the start: what can be printed for the room. */
export function TableCards() {
  const t = useT()
  const { mayMake } = useLinks()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={styles.paper}>
      <h2>{t('paper.print.title')}</h2>
      <p className={text.muted}>{t('paper.print.text')}</p>
      <Button onClick={() => setIsOpen(true)}>{t('paper.print.cards')}</Button>
      {mayMake.includes('facilitator') && (
        <>
          <p className={text.hint}>{t('paper.recovery.newText')}</p>
          <MakeLinkButton linkRole="facilitator" label={t('paper.recovery.new')} />
        </>
      )}
      {isOpen && <TableCardsDialog onClose={() => setIsOpen(false)} />}
    </div>
  )
}
