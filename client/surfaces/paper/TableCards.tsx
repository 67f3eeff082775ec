import { useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import text from '../../ui/text.module.css'
import styles from './TableCards.module.css'
import { TableCardsDialog } from './TableCardsDialog.tsx'

/** On the console before the start: what can be printed for the room. */
export function TableCards() {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={styles.paper}>
      <h2>{t('paper.print.title')}</h2>
      <p className={text.muted}>{t('paper.print.text')}</p>
      <Button onClick={() => setIsOpen(true)}>{t('paper.print.cards')}</Button>
      {isOpen && <TableCardsDialog onClose={() => setIsOpen(false)} />}
    </div>
  )
}
