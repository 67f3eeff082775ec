import type { Region } from '../../../shared/programme/regions.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import styles from './DifferenceText.module.css'
import type { Difference } from './differences.ts'

interface DifferenceTextProps {
  readonly difference: Difference
  readonly regions: Readonly<Record<string, Region>>
}

/** One difference in words: the question, and how many stand where. */
export function DifferenceText({ difference, regions }: DifferenceTextProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const text = pick(difference.item.text)
  if (difference.type === 'region') {
    const region = regions[difference.regionId]
    return <p>{t('common.dissent.region', { region: region ? fullName(identify(region)) : '', text })}</p>
  }
  const { voters, most, none } = difference
  return (
    <>
      <p className={styles.question}>
        <Dot kind={difference.item.kind} label={t(`common.${difference.item.kind}`)} />
        <span>{text}</span>
      </p>
      <p>
        <b>{t('common.dissent.spread', { voters, most, none })}</b>
      </p>
    </>
  )
}
