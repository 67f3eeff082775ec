import { useState } from 'react'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import type { FacilitatorProps } from '../module.ts'
import { FacilitatorCard } from './FacilitatorCard.tsx'
import { type CardFilter, filteredCards } from './filteredCards.ts'

/** All cards as they come in, newest first; what should not be on the wall can be hidden, one by one or all examples. */
export default function CollectFacilitator({ activity, now: { activityId } }: FacilitatorProps<'collect'>) {
  const t = useT()
  const send = useConsoleSend()
  const [filter, setFilter] = useState<CardFilter>('all')
  const { cardType, phase, order, hiddenIds, seedsHidden, seedCount } = activity
  const hidden = new Set(hiddenIds)
  const isOpen = phase === 'open'
  const hasKinds = activity.fields.includes('kind')
  const shown = filteredCards(activity, filter)
  const filters: readonly CardFilter[] = hasKinds ? ['all', 'process', 'content', 'hidden'] : ['all', 'hidden']

  return (
    <div className={panel.panel}>
      <div className={panel.head}>
        <h2 className={`${panel.title} ${panel.row}`}>
          {t(`facilitator.collect.title.${cardType}`)}
          <Chip tone={isOpen ? 'now' : 'line'}>{t(`facilitator.collect.${phase}`)}</Chip>
        </h2>
        <span className={panel.hint}>
          {t('facilitator.collect.count', { count: order.length - hidden.size })}
          {hidden.size > 0 && ` · ${t('facilitator.collect.hiddenCount', { count: hidden.size })}`}
        </span>
      </div>
      <div className={panel.row}>
        <Button
          onClick={() => send({ name: isOpen ? 'collect.close' : 'collect.reopen', activityId, data: {} })}
          icon={isOpen ? 'lock' : 'undo'}
        >
          {t(isOpen ? 'facilitator.collect.close' : 'facilitator.collect.reopen')}
        </Button>
        {seedCount > 0 && (
          <Button
            icon={seedsHidden ? 'eye' : 'eyeOff'}
            onClick={() => send({ name: 'collect.setSeedsHidden', activityId, data: { hidden: !seedsHidden } })}
          >
            {t(seedsHidden ? 'facilitator.collect.showSeeds' : 'facilitator.collect.hideSeeds', { count: seedCount })}
          </Button>
        )}
      </div>
      <PageControl
        page={activity.page}
        onPage={(page) => send({ name: 'collect.showPage', activityId, data: { page } })}
      />
      {order.length === 0 ? (
        <EmptyState title={t('facilitator.collect.empty')} />
      ) : (
        <>
          <SegmentedChoice
            look="joined"
            legend={t('facilitator.collect.filter')}
            isLegendHidden
            value={filter}
            options={filters.map((value) => ({ value, label: t(filterTexts[value]) }))}
            onChange={setFilter}
          />
          {shown.length === 0 ? (
            <p className={panel.hint}>{t('facilitator.collect.noneInFilter')}</p>
          ) : (
            <ul className={panel.list}>
              {shown.map((card) => (
                <FacilitatorCard
                  key={card.id}
                  card={card}
                  isHidden={hidden.has(card.id)}
                  onHide={(isHidden) =>
                    send({ name: 'collect.setHidden', activityId, data: { cardId: card.id, hidden: isHidden } })
                  }
                />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

const filterTexts = {
  all: 'facilitator.collect.filterAll',
  process: 'facilitator.collect.filterProcess',
  content: 'facilitator.collect.filterContent',
  hidden: 'facilitator.collect.filterHidden',
} as const
