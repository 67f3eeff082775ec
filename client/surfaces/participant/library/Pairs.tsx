import { useState } from 'react'
import { wantedFrom } from '../../../../shared/programme/learningPotential.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { useReasonWords } from '../../../ui/reasonWords.ts'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { ThemeFilter } from './Filters.tsx'
import styles from './Library.module.css'
import { PageTitle, Part, Row } from './parts.tsx'
import { allSuggestions, learningInput } from './suggestions.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** More at once would be a table; each press shows as many again. */
const perPage = 8

/** From whom the own region could learn what, each with its reason; and who wants to learn from it. */
export function Pairs() {
  const t = useT()
  const identify = useRegionIdentity()
  const { knowledge, ownId, trail } = useLibrary()
  const { regions, themes, regionOf, themeName, themeWord } = useRegionsAndThemes()
  const why = useReasonWords()
  const [shown, setShown] = useState(perPage)
  const all = allSuggestions(knowledge, regions, themes).filter(({ learnerId }) => learnerId === ownId)
  const { theme = null } = trail.choices
  const found = all.filter(({ themeId }) => theme === null || themeId === theme)
  const rest = Math.min(perPage, found.length - shown)
  return (
    <>
      <PageTitle>{t('library.section.pairs')}</PageTitle>
      <p>{t('library.pairs.intro')}</p>
      {!knowledge.areLevelsShown && <p className={styles.muted}>{t('library.pairs.noneLevels')}</p>}
      {all.length === 0 && <EmptyState title={t('library.pairs.none')}>{t('library.pairs.noneText')}</EmptyState>}
      {all.length > 0 && <ThemeFilter used={new Set(all.map(({ themeId }) => themeId))} />}
      {found.length > 0 && (
        <ul className={styles.rows}>
          {found.slice(0, shown).map((suggestion) => {
            const { key, learnerId, sourceId, themeId, isChosen, reasons } = suggestion
            const [learner, source] = [regionOf(learnerId), regionOf(sourceId)]
            if (learner === undefined || source === undefined) return null
            const names = { learner: learner.shortName, source: source.shortName, theme: themeWord(themeId) }
            return (
              <Row
                key={key}
                onClick={() => trail.go({ page: 'pair', learnerId, sourceId, themeId })}
                sign={<RegionMark region={identify(source)} size={36} isDecorative />}
              >
                <b className={styles.rowTitle}>
                  {t('library.pairs.about', { theme: themeName(themeId), source: source.shortName })}
                </b>
                <span className={styles.muted}>{why.short(reasons, names)}</span>
                {isChosen && (
                  <Chip tone="line" icon="pin">
                    {t('library.pairs.first')}
                  </Chip>
                )}
              </Row>
            )
          })}
        </ul>
      )}
      {rest > 0 && (
        <div>
          <Button onClick={() => setShown(shown + perPage)}>{t('library.pairs.more', { count: rest })}</Button>
        </div>
      )}
      <WantedFromUs />
    </>
  )
}

/** “Drie regio's willen van jullie leren over familiebedrijven” */
function WantedFromUs() {
  const t = useT()
  const { list } = useFormat()
  const { knowledge, ownId } = useLibrary()
  const { regions, themes, regionOf, themeWord } = useRegionsAndThemes()
  const wanted = wantedFrom(ownId, learningInput(knowledge, regions, themes))
  if (wanted.length === 0) return null
  return (
    <Part title={t('library.pairs.wanted')}>
      <ul className={styles.said}>
        {wanted.map(({ themeId, learnerIds }) => {
          const count = learnerIds.length
          const theme = themeWord(themeId)
          return (
            <li key={themeId ?? ''}>
              <b>
                {theme === ''
                  ? t('library.pairs.wantedFromNoTheme', { count })
                  : t('library.pairs.wantedFrom', { count, theme })}
              </b>
              <span className={styles.muted}>{list(learnerIds.flatMap((id) => regionOf(id)?.shortName ?? []))}</span>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
