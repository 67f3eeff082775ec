import { useState } from 'react'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { suggestionKey } from '../../../../shared/programme/suggestionKey.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useReasonWords } from '../../../ui/reasonWords.ts'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { Select } from '../../../ui/Select.tsx'
import { allSuggestions } from '../../participant/library/suggestions.ts'
import { useRegionsAndThemes } from '../../participant/library/useLibrary.ts'
import styles from './Desk.module.css'

/** More at once would be a table nobody reads; choosing who learns shows the rest. */
const maxShown = 30

interface Pair {
  readonly learnerId: string
  readonly sourceId: string
  readonly themeId: string
}

/** Who could learn from whom and why; the facilitator can put one first or leave it out, and let the formula speak again. */
export function PairDesk({ knowledge }: { readonly knowledge: KnowledgeView }) {
  const t = useT()
  const identify = useRegionIdentity()
  const why = useReasonWords()
  const { regions, themes, regionOf, themeWord } = useRegionsAndThemes('facilitator')
  const [learner, setLearner] = useState<string | null>(null)
  const isWanted = ({ learnerId }: Pair): boolean => learner === null || learnerId === learner
  const found = allSuggestions(knowledge, regions, themes).filter(isWanted)
  const off = leftOut(knowledge).filter(isWanted)
  const namesOf = ({ learnerId, sourceId, themeId }: Pair) => ({
    learner: regionOf(learnerId)?.shortName ?? '',
    source: regionOf(sourceId)?.shortName ?? '',
    theme: themeWord(themeId),
  })
  return (
    <>
      <Select
        label={t('library.console.learner')}
        empty={t('library.filter.allRegions')}
        value={learner}
        onChange={setLearner}
        onEmpty={() => setLearner(null)}
        options={regions.map((region) => ({ value: region.id, label: fullName(identify(region)) }))}
      />
      {!knowledge.areLevelsShown && <p className={styles.muted}>{t('library.pairs.noneLevels')}</p>}
      {found.length === 0 && <EmptyState title={t('library.pairs.none')}>{t('library.pairs.noneText')}</EmptyState>}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.slice(0, maxShown).map((suggestion) => {
            const names = namesOf(suggestion)
            const text = t('library.console.pair', names)
            return (
              <li key={suggestion.key} className={styles.row}>
                <div className={styles.words}>
                  <b>{text}</b>
                  <span>{why.full(suggestion.reasons, names)}</span>
                  {suggestion.isChosen && (
                    <span>
                      <Chip tone="line" icon="pin">
                        {t('library.pairs.first')}
                      </Chip>
                    </span>
                  )}
                </div>
                <div className={styles.buttons}>
                  <Verdict pair={suggestion} verdict={suggestion.isChosen ? null : 'first'} text={text} />
                  <Verdict pair={suggestion} verdict="off" text={text} />
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {off.length > 0 && (
        <section>
          <h3>{t('library.console.offTitle')}</h3>
          <ul className={styles.list}>
            {off.map((pair) => {
              const text = t('library.console.pair', namesOf(pair))
              return (
                <li key={suggestionKey(pair.learnerId, pair.sourceId, pair.themeId)} className={styles.row}>
                  <span className={styles.words}>{text}</span>
                  <Verdict pair={pair} verdict={null} text={text} />
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}

interface VerdictProps {
  readonly pair: Pair
  readonly verdict: 'first' | 'off' | null
  /** “Limburg leert van Overijssel over familiebedrijven” */
  readonly text: string
}

function Verdict({ pair: { learnerId, sourceId, themeId }, verdict, text }: VerdictProps) {
  const t = useT()
  const send = useConsoleSend()
  const word = verdict ?? 'formula'
  return (
    <Button
      label={t(`library.console.${word}Label`, { text })}
      onClick={() =>
        send({ name: 'suggestion.set', activityId: null, data: { learnerId, sourceId, themeId, verdict } })
      }
    >
      {t(`library.console.${word}`)}
    </Button>
  )
}

const leftOut = ({ suggestions }: KnowledgeView): readonly Pair[] =>
  Object.entries(suggestions).flatMap(([key, verdict]) => {
    const [learnerId, sourceId, themeId] = key.split(' ')
    if (verdict !== 'off' || learnerId === undefined || sourceId === undefined || themeId === undefined) return []
    return [{ learnerId, sourceId, themeId }]
  })
