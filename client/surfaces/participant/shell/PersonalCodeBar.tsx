import { type ReactNode, useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { spellPersonalCode, usePersonalCode } from '../personalCode.ts'
import styles from './PersonalCodeBar.module.css'
import { PersonalCodeText } from './PersonalCodeText.tsx'
import { Sheet } from './Sheet.tsx'

/** The personal code at hand in the bar, beside what the step itself offers. */
export function PersonalCodeBar({ children }: { readonly children?: ReactNode }) {
  const t = useT()
  const { code } = usePersonalCode()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={styles.bar}>
      {code !== null && (
        <button type="button" className={styles.code} onClick={() => setIsOpen(true)}>
          <span className={styles.label}>{t('participant.personalCode.yours')}</span>
          <b className={styles.letters} translate="no">
            {spellPersonalCode(code)}
          </b>
        </button>
      )}
      {children}
      <Sheet isOpen={isOpen} title={t('participant.personalCode.label')} onClose={() => setIsOpen(false)}>
        <PersonalCodeText />
      </Sheet>
    </div>
  )
}
