import { contextTags } from '../../../../shared/content/contextTags.ts'
import { dealTexts } from '../../../../shared/programme/dealParts.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { tagsOf } from './alike.ts'
import { LeverGrid } from './LeverGrid.tsx'
import styles from './Library.module.css'
import { Lines } from './Lines.tsx'
import { Facts, LessonRow, PageTitle, Part, Row } from './parts.tsx'
import { RegionLevels } from './RegionLevels.tsx'
import { entryOf, linesOf } from './readDeal.ts'
import { allSuggestions } from './suggestions.ts'
import { cardsIn } from './threads.ts'
import { type Library, useLibrary, useRegionsAndThemes } from './useLibrary.ts'
import { saidOf } from './uses.ts'

/** A region: its profile, how far it is once that is shown, its lessons and instruments. */
export function RegionPage({ id }: { readonly id: string }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { knowledge, trail, ownId } = useLibrary()
  const { regionOf } = useRegionsAndThemes()
  const region = regionOf(id)
  if (region === undefined) return <EmptyState isPage title={t('library.filter.none')} />
  const name = region.shortName
  const isOwn = id === ownId
  const lessons = cardsIn(knowledge.lessons).filter((card) => card.regionId === id)
  return (
    <>
      <div className={styles.regionHead}>
        <RegionMark region={identify(region)} size={56} isYou={isOwn} isDecorative />
        <PageTitle>{fullName(identify(region))}</PageTitle>
      </div>
      {isEmpty(knowledge, id) && (
        <EmptyState title={t('library.region.empty')}>
          {t(isOwn ? 'library.region.emptyOwn' : 'library.region.emptyText')}
        </EmptyState>
      )}
      <Tags region={region} />
      {!isOwn && (
        <Part title={t('library.region.learn', { region: name })}>
          <LearnFrom region={region} />
        </Part>
      )}
      <Profile region={region} />
      <RegionLevels region={region} />
      {lessons.length > 0 && (
        <Part title={t('library.region.lessons', { region: name })}>
          <ul className={styles.rows}>
            {lessons.map((card) => (
              <LessonRow key={card.id} card={card} onClick={() => trail.go({ page: 'lesson', id: card.id })} />
            ))}
          </ul>
        </Part>
      )}
      <Instruments region={region} />
    </>
  )
}

function Profile({ region: { id } }: { readonly region: Region }) {
  const t = useT()
  const pick = usePick()
  const { knowledge } = useLibrary()
  const { themeName } = useRegionsAndThemes()
  const deal = knowledge.deals[id]
  const focus = entryOf(deal, { part: 'focus' })?.value ?? null
  const facts = dealTexts.map((name) => {
    const value = entryOf(deal, { part: 'text', name })?.value ?? null
    return [t(`library.region.${name}`), value === null ? null : pick(value)] as const
  })
  return (
    <>
      <Facts facts={[...facts, [t('library.region.focus'), themeName(focus)]]} />
      <Lines title={t('library.region.offers')} lines={linesOf(deal, 'offer')} />
      <Lines title={t('library.region.asks')} lines={linesOf(deal, 'ask')} />
      <Lines title={t('library.region.goals')} lines={linesOf(deal, 'goal')} />
      <LeverGrid deal={deal} />
      <Lines title={t('library.region.indicators')} lines={linesOf(deal, 'indicator')} />
    </>
  )
}

function Tags({ region: { id } }: { readonly region: Region }) {
  const pick = usePick()
  const { knowledge } = useLibrary()
  const tags = tagsOf(knowledge, id)
  if (tags.length === 0) return null
  return (
    <p className={styles.chips}>
      {contextTags
        .filter((tag) => tags.includes(tag.id))
        .map((tag) => (
          <Chip key={tag.id}>{pick(tag.label)}</Chip>
        ))}
    </p>
  )
}

/** Themes to learn about from this region; each leads to the page about that. */
function LearnFrom({ region }: { readonly region: Region }) {
  const t = useT()
  const { trail, ownId } = useLibrary()
  const themes = useThemesFrom(region.id)
  if (themes.length === 0) return <p className={styles.muted}>{t('library.pairs.none')}</p>
  return (
    <div className={styles.buttons}>
      {themes.map(({ id, name }) => (
        <Button
          key={id}
          iconAfter="right"
          onClick={() => trail.go({ page: 'pair', learnerId: ownId, sourceId: region.id, themeId: id })}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

function useThemesFrom(sourceId: string) {
  const { knowledge, ownId } = useLibrary()
  const { regions, themes, themeName } = useRegionsAndThemes()
  return allSuggestions(knowledge, regions, themes)
    .filter((one) => one.learnerId === ownId && one.sourceId === sourceId)
    .slice(0, 5)
    .map(({ themeId }) => ({ id: themeId, name: themeName(themeId) }))
}

function Instruments({ region }: { readonly region: Region }) {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const used = knowledge.instrumentOrder
    .flatMap((id) => knowledge.instruments[id] ?? [])
    .flatMap((one) => {
      const use = saidOf(knowledge, [region], 'use', one.id)[0]
      return use === undefined ? [] : [{ ...one, use: use.entry }]
    })
  if (used.length === 0) return null
  return (
    <Part title={t('library.region.instruments')}>
      <ul className={styles.rows}>
        {used.map(({ id, name, use }) => (
          <Row key={id} onClick={() => trail.go({ page: 'instrument', id })}>
            <bdi>{pick(name)}</bdi>
            <span className={styles.chips}>
              <Chip tone="line">{t(`library.outcome.${use.value}`)}</Chip>
            </span>
          </Row>
        ))}
      </ul>
    </Part>
  )
}

/** Nothing of a profile: levels and lessons are no profile. */
const isEmpty = ({ deals }: Library['knowledge'], id: string): boolean =>
  !Object.values(deals[id] ?? {}).some(
    (entry) => ['text', 'goal', 'lever', 'offer', 'ask'].includes(entry.part) && entry.value !== null,
  )
