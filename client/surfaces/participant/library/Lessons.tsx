import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { Select } from '../../../ui/Select.tsx'
import { HomeBoardList } from '../lessons/HomeBoardList.tsx'
import { Found, RegionFilter, ThemeFilter } from './Filters.tsx'
import styles from './Library.module.css'
import { filteredLessons, lessonFacts, reasonsIn } from './lessonFilters.ts'
import { LessonRow, PageTitle } from './parts.tsx'
import type { Place } from './places.ts'
import { cardsIn } from './threads.ts'
import { type Library, useLibrary, useRegionsAndThemes } from './useLibrary.ts'

const fits = ['us', 'notUs', 'open'] as const
const fitTexts = {
  us: 'library.fit.filterUs',
  notUs: 'library.fit.filterNotUs',
  open: 'library.fit.filterOpen',
} as const
const sides = ['both', 'do', 'dont'] as const

/** All lessons, by theme, side and region, and by whether they fit us and why not. */
export function Lessons({ place }: { readonly place: Extract<Place, { readonly page: 'lessons' }> }) {
  const t = useT()
  const { knowledge, ownId, ownDeal, trail } = useLibrary()
  const { regions } = useRegionsAndThemes()
  const filter = useFilter(place, trail)
  const [isOpen, setIsOpen] = useState(false)
  const all = lessonFacts(cardsIn(knowledge.lessons), knowledge, regions, { id: ownId, deal: ownDeal })
  const found = filteredLessons(all, filter)
  const reasons = reasonsIn(all)
  if (all.length === 0) {
    return (
      <>
        <PageTitle>{t('library.section.lessons')}</PageTitle>
        <HomeBoardList onOpen={(id) => trail.go({ page: 'board', id })} />
        <EmptyState title={t('library.lesson.none')}>{t('library.lesson.noneText')}</EmptyState>
      </>
    )
  }
  // What is chosen stays in sight.
  const isNeeded = filter.region !== null || filter.fit !== null || filter.reason !== null
  const areMoreShown = isOpen || isNeeded
  return (
    <>
      <PageTitle>{t('library.section.lessons')}</PageTitle>
      <HomeBoardList onOpen={(id) => trail.go({ page: 'board', id })} />
      <div className={styles.filters}>
        <SegmentedChoice
          legend={t('library.lesson.side')}
          isLegendHidden
          look="joined"
          options={sides.map((side) => ({ value: side, label: t(`library.lesson.${side}`) }))}
          value={sides.find((side) => side === filter.side) ?? 'both'}
          onChange={(side) => trail.choose({ side: side === 'both' ? null : side })}
        />
        <ThemeFilter used={new Set(all.map(({ card }) => card.themeId))} />
        {areMoreShown && (
          <>
            <RegionFilter used={new Set(all.map(({ card }) => card.regionId))} />
            <Select
              label={t('lessons.fit.legend')}
              empty={t('library.fit.filterAll')}
              value={filter.fit}
              onChange={(fit) => trail.choose({ fit })}
              onEmpty={() => trail.choose({ fit: null })}
              options={fits.map((fit) => ({ value: fit, label: t(fitTexts[fit]) }))}
            />
            {reasons.length > 0 && (
              <Select
                label={t('lessons.fit.filterReason')}
                empty={t('library.fit.filterReasonAny')}
                value={filter.reason}
                onChange={(reason) => trail.choose({ reason })}
                onEmpty={() => trail.choose({ reason: null })}
                options={reasons.map(({ reason, count }) => ({
                  value: reason,
                  label: t('library.fit.filterReasonCount', { reason: t(`lessons.reason.${reason}`), count }),
                }))}
              />
            )}
          </>
        )}
        {!isNeeded && (
          <div>
            <Button look="quiet" isExpanded={isOpen} className={styles.inText} onClick={() => setIsOpen(!isOpen)}>
              {t(isOpen ? 'library.filter.less' : 'library.filter.more')}
            </Button>
          </div>
        )}
      </div>
      <Found words={t('library.found.lessons', { count: found.length })} count={found.length}>
        <ul className={styles.rows}>
          {found.map(({ card }) => (
            <LessonRow key={card.id} card={card} onClick={() => trail.go({ page: 'lesson', id: card.id })} />
          ))}
        </ul>
      </Found>
    </>
  )
}

/** As chosen here, and until then as the page was opened. */
function useFilter({ themeId, regionId }: Extract<Place, { readonly page: 'lessons' }>, { choices }: Library['trail']) {
  const { theme = themeId ?? null, region = regionId ?? null, side = null, fit = null, reason = null } = choices
  return { theme, region, side, fit, reason }
}
