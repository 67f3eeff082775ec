import { type ReactNode, useState } from 'react'
import type { RegionFilter, ThemeOrder } from '../../../shared/programme/compare.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import styles from './Compare.module.css'
import { RegionLevels } from './CompareRegion.tsx'
import { AlikeRegions } from './CompareRegions.tsx'
import { ComparedThemes } from './CompareThemes.tsx'
import { tagName } from './likenessWords.ts'
import { useDeals } from './useDeals.ts'

interface CompareProps {
  readonly ownId: string
  readonly news?: ReactNode
  /** To what the own region filled in. */
  readonly onChange: () => void
}

const sides = ['themes', 'like', 'unlike', 'own'] as const
type Side = (typeof sides)[number]
const orders: readonly ThemeOrder[] = ['spread', 'focus', 'seat', 'name']

/** The deals on a phone: per theme, who is like us, who is different, and what we said ourselves. */
export function Compare({ ownId, news, onChange }: CompareProps) {
  const t = useT()
  const pick = usePick()
  const deals = useDeals()
  const [side, setSide] = useState<Side>('themes')
  const [tag, setTag] = useState<string | null>(null)
  const [order, setOrder] = useState<ThemeOrder>('spread')
  const usedTags = [...new Set(Object.values(deals?.tags ?? {}).flat())]
    .map((value) => ({ value, label: tagName(value, pick) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const filter: RegionFilter | null = tag === null ? null : { tag, mode: 'like', regionId: null }
  return (
    <PhoneScreen
      actions={
        <Button icon="pen" isBlock onClick={onChange}>
          {t('matrix.compare.change')}
        </Button>
      }
    >
      {news}
      <h1>{t('matrix.compare.title')}</h1>
      <div className={styles.choices}>
        <Select
          label={t('matrix.compare.what')}
          empty={null}
          value={side}
          options={sides.map((value) => ({ value, label: t(`matrix.compare.${value}`) }))}
          onChange={(value) => setSide(sides.find((one) => one === value) ?? 'themes')}
        />
        {side !== 'own' && usedTags.length > 0 && (
          <Select
            label={t('matrix.compare.tag')}
            empty={t('matrix.compare.anyTag')}
            value={tag}
            options={usedTags}
            onChange={setTag}
            onEmpty={() => setTag(null)}
          />
        )}
        {side === 'themes' && (
          <Select
            label={t('matrix.compare.order')}
            empty={null}
            value={order}
            options={orders.map((value) => ({ value, label: t(`matrix.compare.order.${value}`) }))}
            onChange={(value) => setOrder(orders.find((one) => one === value) ?? 'spread')}
          />
        )}
      </div>
      {deals === null ? (
        <Skeleton lines={5} />
      ) : side === 'themes' ? (
        <ComparedThemes deals={deals} filter={filter} order={order} ownId={ownId} />
      ) : side === 'own' ? (
        <RegionLevels deals={deals} regionId={ownId} />
      ) : (
        <AlikeRegions deals={deals} ownId={ownId} mode={side} tag={tag} />
      )}
    </PhoneScreen>
  )
}
