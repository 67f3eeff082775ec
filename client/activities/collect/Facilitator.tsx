import { type ReactNode, useState } from 'react'
import { standing } from '../../../shared/programme/standing.ts'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import type { FacilitatorProps } from '../module.ts'
import { CardChoice } from './CardChoice.tsx'
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
  const canBundle = cardType === 'learningQuestion' && !activity.isFrozen
  const visible = order.filter((id) => !hidden.has(id))
  const standingCount = standing(visible, activity.bundles).length
  const bundleCount = Object.keys(activity.bundles).length
  const hide = (cardId: string, isHidden: boolean) =>
    send({ name: 'collect.setHidden', activityId, data: { cardId, hidden: isHidden } })
  const { open, close } = activity.isBundling ? writingTexts : roundTexts
  const filters: readonly CardFilter[] = hasKinds ? ['all', 'process', 'content', 'hidden'] : ['all', 'hidden']

  return (
    <div className={panel.panel}>
      <div className={panel.head}>
        <h2 className={`${panel.title} ${panel.row}`}>
          {t(`facilitator.collect.title.${cardType}`)}
          <Chip tone={isOpen ? 'now' : 'line'}>{t(`facilitator.collect.${phase}`)}</Chip>
        </h2>
        <span className={panel.hint}>
          {t('facilitator.collect.count', { count: visible.length })}
          {bundleCount > 0 && ` · ${t('facilitator.bundle.count', { count: bundleCount })}`}
          {bundleCount > 0 && ` · ${t('facilitator.bundle.standing', { count: standingCount })}`}
          {hidden.size > 0 && ` · ${t('facilitator.collect.hiddenCount', { count: hidden.size })}`}
        </span>
      </div>
      <div className={panel.row}>
        <Button
          whyNot={!isOpen && activity.isFrozen ? t('facilitator.bundle.frozen') : null}
          onClick={() => send({ name: isOpen ? 'collect.close' : 'collect.reopen', activityId, data: {} })}
          icon={isOpen ? 'lock' : 'undo'}
        >
          {t(isOpen ? close : open)}
        </Button>
        <HelpsToo>
          {seedCount > 0 && (
            <Button
              icon={seedsHidden ? 'eye' : 'eyeOff'}
              onClick={() => send({ name: 'collect.setSeedsHidden', activityId, data: { hidden: !seedsHidden } })}
            >
              {t(seedsHidden ? 'facilitator.collect.showSeeds' : 'facilitator.collect.hideSeeds', { count: seedCount })}
            </Button>
          )}
        </HelpsToo>
      </div>
      <PageControl
        page={activity.page}
        onPage={(page) => send({ name: 'collect.showPage', activityId, data: { page } })}
      />
      {canBundle && standingCount > maxStandingAdvised && (
        <Banner tone="warning" isRounded isLive={false}>
          {t('facilitator.bundle.tooMany', { max: maxStandingAdvised })}
        </Banner>
      )}
      {order.length === 0 ? (
        <EmptyState title={t('facilitator.collect.empty')} />
      ) : (
        <HelpsToo>
          <SegmentedChoice
            look="joined"
            legend={t('facilitator.collect.filter')}
            isLegendHidden
            value={filter}
            options={filters.map((value) => ({ value, label: t(filterTexts[value]) }))}
            onChange={setFilter}
          />
          {canBundle && filter !== 'hidden' ? (
            <CardChoice activity={activity} activityId={activityId} filter={filter} onHide={hide} />
          ) : shown.length === 0 ? (
            <p className={panel.hint}>{t('facilitator.collect.noneInFilter')}</p>
          ) : (
            <ul className={panel.list}>
              {shown.map((card) => (
                <FacilitatorCard
                  key={card.id}
                  card={card}
                  isHidden={hidden.has(card.id)}
                  onHide={(isHidden) => hide(card.id, isHidden)}
                />
              ))}
            </ul>
          )}
        </HelpsToo>
      )}
    </div>
  )
}

/** Cards can be kept in order by who does not lead too. */
const HelpsToo = ({ children }: { readonly children: ReactNode }) => <StoppedBy value={null}>{children}</StoppedBy>

/** More than this is much to read for who has to choose. */
const maxStandingAdvised = 15

const roundTexts = { open: 'facilitator.collect.reopen', close: 'facilitator.collect.close' } as const
const writingTexts = { open: 'facilitator.bundle.allowWriting', close: 'facilitator.bundle.stopWriting' } as const

const filterTexts = {
  all: 'facilitator.collect.filterAll',
  process: 'facilitator.collect.filterProcess',
  content: 'facilitator.collect.filterContent',
  hidden: 'facilitator.collect.filterHidden',
} as const
