import type { ReactNode } from 'react'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import styles from './Library.module.css'
import { useRegionsAndThemes } from './useLibrary.ts'

/** The heading of a page, which gets the focus when somebody goes there. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  return (
    <h1 className={styles.title} tabIndex={-1}>
      {children}
    </h1>
  )
}

interface PartProps {
  readonly title: string
  readonly note?: string | undefined
  readonly children: ReactNode
}

export function Part({ title, note, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>
        {title} {note && <span className={styles.muted}>({note})</span>}
      </h2>
      {children}
    </section>
  )
}

interface RowProps {
  readonly onClick: () => void
  readonly sign?: ReactNode
  readonly children: ReactNode
}

/** A whole row that leads on. */
export function Row({ onClick, sign, children }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.row} onClick={onClick}>
        {sign}
        <span className={styles.rowWords}>{children}</span>
        <Icon name="chevronRight" />
      </button>
    </li>
  )
}

export function RegionName({ region, size = 24 }: { readonly region: Region; readonly size?: number }) {
  const identify = useRegionIdentity()
  return (
    <span className={styles.regionName}>
      <RegionMark region={identify(region)} size={size} isDecorative />
      <span>{fullName(identify(region))}</span>
    </span>
  )
}

export function SideChip({ card }: { readonly card: PublicCard }) {
  const t = useT()
  if (card.lesson === undefined) return null
  const { side } = card.lesson
  return <Chip tone={side}>{t(`library.lesson.${side}`)}</Chip>
}

/** A lesson in a list: side, words, theme and whose it is. */
export function LessonRow({ card, onClick }: { readonly card: PublicCard; readonly onClick: () => void }) {
  const t = useT()
  const pick = usePick()
  const { regionOf, themeName } = useRegionsAndThemes()
  const region = regionOf(card.regionId)
  const source = [themeName(card.themeId), region?.shortName ?? t('common.anonymous')].filter((word) => word !== '')
  return (
    <Row onClick={onClick}>
      <span className={styles.chips}>
        <SideChip card={card} />
        {card.isGoodExample && (
          <Chip tone="line" icon="star">
            {t('library.lesson.example')}
          </Chip>
        )}
      </span>
      <bdi className={styles.rowTitle}>{pick(card.text)}</bdi>
      <span className={styles.muted}>{source.join(' · ')}</span>
    </Row>
  )
}

/** Pairs of what and words; those without words are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [label: string, words: string | null])[] }) {
  const said = facts.filter(([, words]) => words !== null && words !== '')
  if (said.length === 0) return null
  return (
    <dl className={styles.facts}>
      {said.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
