import { useMemo, useState } from 'react'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { KnowledgeView } from '../../../shared/programme/knowledge.ts'
import { type LearningSuggestion, learningSuggestions } from '../../../shared/programme/learningPotential.ts'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useKnowledge } from '../../store/knowledge.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { Select } from '../../ui/Select.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import styles from './Facilitator.module.css'
import { RegionsToMind } from './RegionsToMind.tsx'
import { SuggestionRow } from './SuggestionRow.tsx'

interface SuggestionListProps {
  /** On the screen now. */
  readonly lit: string | null
  readonly onShow: (key: string) => void
}

const perPage = 10

/** Every pair that there is a reason for, why in words, and what the facilitator made of it. */
export function SuggestionList({ lit, onShow }: SuggestionListProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const send = useConsoleSend()
  const frame = useView('facilitator', ({ regions, regionOrder, themes, themeOrder }) => ({
    regions,
    regionOrder,
    themes,
    themeOrder,
  }))
  const known = useSuggestions(frame.regionOrder, frame.themeOrder)
  const [themeId, setThemeId] = useState<string | null>(null)
  const [regionId, setRegionId] = useState<string | null>(null)
  const [count, setCount] = useState(perPage)
  if (known === null) return <p className={panel.hint}>{t('common.loading')}</p>
  const { suggested, left, areLevelsShown, inspiration } = known
  const found = suggested.filter(
    (one) =>
      (themeId === null || one.themeId === themeId) &&
      (regionId === null || one.learnerId === regionId || one.sourceId === regionId),
  )
  const say = ({ learnerId, sourceId, themeId: about }: LearningSuggestion, verdict: 'first' | 'off' | null) =>
    send({
      name: 'suggestion.set',
      activityId: null,
      data: { learnerId, sourceId, themeId: about, verdict },
    })
  const rest = found.length - count
  return (
    <>
      <section className={panel.section}>
        <h2 className={panel.title}>{t('learningMap.console.list')}</h2>
        <p className={panel.hint}>
          {t('learningMap.console.listHint')}
          {!areLevelsShown && ` ${t('learningMap.console.levelsBlind')}`}
        </p>
        {suggested.length === 0 ? (
          <EmptyState title={t('learningMap.console.empty')}>{t('learningMap.console.emptyText')}</EmptyState>
        ) : (
          <StoppedBy value={null}>
            <div className={styles.filters}>
              <Select
                label={t('learningMap.console.theme')}
                empty={t('learningMap.console.allThemes')}
                value={themeId}
                onChange={setThemeId}
                onEmpty={() => setThemeId(null)}
                options={frame.themeOrder
                  .flatMap((id) => frame.themes[id] ?? [])
                  .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
              />
              <Select
                label={t('learningMap.console.region')}
                empty={t('learningMap.console.allRegions')}
                value={regionId}
                onChange={setRegionId}
                onEmpty={() => setRegionId(null)}
                options={frame.regionOrder
                  .flatMap((id) => frame.regions[id] ?? [])
                  .map((region) => ({ value: region.id, label: fullName(identify(region)) }))}
              />
            </div>
          </StoppedBy>
        )}
        {suggested.length > 0 && found.length === 0 && <p className={panel.hint}>{t('learningMap.console.noneSo')}</p>}
        <ol className={panel.list}>
          {found.slice(0, count).map((one) => (
            <SuggestionRow
              key={one.key}
              suggestion={one}
              isLit={one.key === lit}
              onShow={() => onShow(one.key)}
              onSay={(verdict) => say(one, verdict)}
            />
          ))}
        </ol>
        {rest > 0 && (
          <div>
            <StoppedBy value={null}>
              <Button look="quiet" onClick={() => setCount(count + perPage)}>
                {t('learningMap.console.more', { count: Math.min(rest, perPage) })}
              </Button>
            </StoppedBy>
          </div>
        )}
      </section>
      {left.length > 0 && (
        <section className={panel.section}>
          <h2 className={panel.title}>{t('learningMap.console.left')}</h2>
          <ul className={panel.list}>
            {left.map((one) => (
              <SuggestionRow key={one.key} suggestion={one} isLeftOut onSay={(verdict) => say(one, verdict)} />
            ))}
          </ul>
        </section>
      )}
      <RegionsToMind inspiration={inspiration} suggested={suggested} />
    </>
  )
}

interface Suggestions {
  readonly suggested: readonly LearningSuggestion[]
  /** What the facilitator left out, as it would be. */
  readonly left: readonly LearningSuggestion[]
  readonly areLevelsShown: boolean
  readonly inspiration: readonly PublicCard[]
}

/** The same sum as the server's, of what everybody may know; null until that has arrived. */
function useSuggestions(regionOrder: readonly string[], themeOrder: readonly string[]): Suggestions | null {
  const knowledge = useKnowledge(({ deals, inspiration, suggestions, areLevelsShown }) => ({
    deals,
    inspiration,
    suggestions,
    areLevelsShown,
  }))
  return useMemo(
    () => (knowledge === null ? null : suggestionsOf(knowledge, regionOrder, themeOrder)),
    [knowledge, regionOrder, themeOrder],
  )
}

function suggestionsOf(
  {
    deals,
    inspiration: list,
    suggestions,
    areLevelsShown,
  }: Pick<KnowledgeView, 'deals' | 'inspiration' | 'suggestions' | 'areLevelsShown'>,
  regionOrder: readonly string[],
  themeOrder: readonly string[],
): Suggestions {
  const inspiration = list.order.flatMap((id) => list.cards[id] ?? [])
  const input = { regionOrder, themeOrder, deals, inspiration }
  const off = new Set(Object.keys(suggestions).filter((key) => suggestions[key] === 'off'))
  // “First” for what was left out, so that it is there even when there is no reason any more.
  const asIf = Object.fromEntries(Object.entries(suggestions).map(([key]) => [key, 'first'] as const))
  return {
    suggested: learningSuggestions({ ...input, suggestions }),
    left: off.size === 0 ? [] : learningSuggestions({ ...input, suggestions: asIf }).filter(({ key }) => off.has(key)),
    areLevelsShown,
    inspiration,
  }
}
