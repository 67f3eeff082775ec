import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { useReasonWords } from '../../../ui/reasonWords.ts'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { LevelOf } from './LevelOf.tsx'
import styles from './Library.module.css'
import { Facts, LessonRow, PageTitle, Part, Row } from './parts.tsx'
import type { Place } from './places.ts'
import { entryOf, linesOf } from './readDeal.ts'
import { allSuggestions } from './suggestions.ts'
import { cardsIn } from './threads.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'
import { saidOf } from './uses.ts'
import { WishForm } from './WishForm.tsx'

/** “Wat kan Limburg leren van Overijssel over familiebedrijven?” */
export function PairPage({ learnerId, sourceId, themeId }: Extract<Place, { readonly page: 'pair' }>) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { knowledge, trail, ownId } = useLibrary()
  const { regions, themes, regionOf, themeOf, themeWord } = useRegionsAndThemes()
  const why = useReasonWords()
  const [learner, source, theme] = [regionOf(learnerId), regionOf(sourceId), themeOf(themeId)]
  if (learner === undefined || source === undefined || theme === undefined) {
    return <EmptyState isPage title={t('library.filter.none')} />
  }
  const names = { learner: learner.shortName, source: source.shortName, theme: themeWord(themeId) }
  const deal = knowledge.deals[sourceId]
  const suggestion = allSuggestions(knowledge, regions, themes).find(
    (one) => one.learnerId === learnerId && one.sourceId === sourceId && one.themeId === themeId,
  )
  const text = (name: 'what' | 'forWhom'): string | null => {
    const value = entryOf(deal, { part: 'text', name })?.value ?? null
    return value === null ? null : pick(value)
  }
  const offers = linesOf(deal, 'offer').filter((offer) => offer.themeId === themeId)
  const lessons = cardsIn(knowledge.lessons).filter((card) => card.regionId === sourceId && card.themeId === themeId)
  const hasMore = cardsIn(knowledge.lessons).some((card) => card.themeId === themeId && card.regionId !== sourceId)
  const instruments = knowledge.instrumentOrder
    .flatMap((id) => knowledge.instruments[id] ?? [])
    .filter(({ themeIds }) => themeIds.includes(themeId))
    .flatMap(({ id, name }) => {
      const use = saidOf(knowledge, [source], 'use', id)[0]
      return use === undefined ? [] : [{ id, name, outcome: use.entry.value }]
    })
  const wishes = cardsIn(knowledge.inspiration).filter(
    (card) => card.regionId === learnerId && card.sourceRegionId === sourceId && card.themeId === themeId,
  )
  return (
    <>
      <div className={styles.chips} aria-hidden="true">
        <RegionMark region={identify(learner)} size={44} isDecorative />
        <RegionMark region={identify(source)} size={44} isDecorative />
      </div>
      <PageTitle>{t('library.pair.title', names)}</PageTitle>
      {suggestion !== undefined && <p className={styles.why}>{why.full(suggestion.reasons, names)}</p>}
      <LevelOf region={source} themeId={themeId} />
      <Part title={t('library.pair.approach')}>
        <Facts
          facts={[
            [t('library.region.what'), text('what')],
            [t('library.region.forWhom'), text('forWhom')],
          ]}
        />
        {text('what') === null && text('forWhom') === null && (
          <p className={styles.muted}>{t('library.pair.approachNone', { source: names.source })}</p>
        )}
      </Part>
      {offers.length > 0 && (
        <Part title={t('library.pair.offer')}>
          {offers.map(({ slot, value }) => (
            <p key={slot} className={styles.words}>
              <bdi>{pick(value)}</bdi>
            </p>
          ))}
        </Part>
      )}
      <Part title={t('library.pair.lessons', { source: names.source })}>
        {lessons.length === 0 && (
          <p className={styles.muted}>{t('library.pair.lessonsNone', { source: names.source })}</p>
        )}
        {lessons.length > 0 && (
          <ul className={styles.rows}>
            {lessons.map((card) => (
              <LessonRow key={card.id} card={card} onClick={() => trail.go({ page: 'lesson', id: card.id })} />
            ))}
          </ul>
        )}
      </Part>
      {instruments.length > 0 && (
        <Part title={t('library.pair.instruments')}>
          <ul className={styles.rows}>
            {instruments.map(({ id, name, outcome }) => (
              <Row key={id} onClick={() => trail.go({ page: 'instrument', id })}>
                <bdi>{pick(name)}</bdi>
                <span className={styles.chips}>
                  <Chip tone="line">{t(`library.outcome.${outcome}`)}</Chip>
                </span>
              </Row>
            ))}
          </ul>
        </Part>
      )}
      {wishes.length > 0 && (
        <Part title={t('library.pair.wishes')}>
          {wishes.map((card) => (
            <p key={card.id} className={styles.words}>
              <bdi>{pick(card.text)}</bdi>
            </p>
          ))}
        </Part>
      )}
      {learnerId === ownId && <WishForm sourceId={sourceId} themeId={themeId} names={names} />}
      <div className={styles.buttons}>
        <Button onClick={() => trail.go({ page: 'region', id: sourceId })}>
          {t('library.pair.region', { source: names.source })}
        </Button>
        {hasMore && (
          <Button onClick={() => trail.go({ page: 'lessons', themeId })}>
            {t('library.pair.allLessons', { theme: names.theme })}
          </Button>
        )}
      </div>
    </>
  )
}
