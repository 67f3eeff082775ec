import { spellCode } from '../../../shared/programme/joinCode.ts'
import { useT } from '../../i18n/useT.ts'
import { Logo } from '../../ui/Logo.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName } from '../../ui/regionIdentity.ts'
import styles from './TableCard.module.css'
import type { CardMark } from './tableCards.ts'

interface TableCardProps {
  /** Whole address with the code, for the QR. */
  readonly whole: string
  /** Without scheme and code, for people who type. */
  readonly short: string
  readonly code: string
  readonly mark: CardMark
}

/** Half an A4, 210 × 148 mm: everything to sit down with, in Dutch and English, readable without colour. */
export function TableCard({ whole, short, code, mark }: TableCardProps) {
  const t = useT()
  return (
    <div className={styles.card}>
      <div className={styles.words}>
        <p className={styles.brand}>
          <Logo size="7mm" />
        </p>
        {/* Both languages on every card, whatever the language of who prints it. */}
        <p className={styles.title} lang="nl">
          Doe mee
        </p>
        <p className={styles.second} lang="en">
          Join in
        </p>
        <p className={styles.how}>
          <span lang="nl">Scan de code, of ga naar</span>
          <span lang="en">Scan the code, or go to</span>
        </p>
        <p className={styles.address}>{short}</p>
        <p className={styles.how}>
          <span lang="nl">en typ</span>
          <span lang="en">and type</span>
        </p>
        <p className={styles.code}>{spellCode(code)}</p>
      </div>
      <div className={styles.scan}>
        <QrCode address={whole} />
        {mark.type === 'number' && <p className={styles.mark}>{t('paper.cards.table', { number: mark.number })}</p>}
        {mark.type === 'region' && (
          <p className={styles.mark}>
            <RegionMark region={mark.region} size="13mm" isDecorative />
            <span>{fullName(mark.region)}</span>
          </p>
        )}
      </div>
    </div>
  )
}
