import { useT } from '../../../i18n/useT.ts'
import { spellPersonalCode, usePersonalCode } from '../personalCode.ts'
import { CopyButton } from './CopyButton.tsx'
import styles from './Shell.module.css'

/** The code that brings this seat to another phone. */
export function PersonalCodeText() {
  const t = useT()
  const { code } = usePersonalCode()
  if (code === null) return <p>{t('participant.personalCode.unknown')}</p>
  return (
    <div className={styles.fields}>
      <p className={styles.code} translate="no">
        {spellPersonalCode(code)}
      </p>
      <p>{t('participant.personalCode.use')}</p>
      <CopyButton text={spellPersonalCode(code)}>{t('participant.personalCode.copy')}</CopyButton>
    </div>
  )
}
