import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FitOf } from './FitOf.tsx'
import styles from './Library.module.css'
import { Facts, LessonRow, PageTitle, Part, RegionName } from './parts.tsx'
import { cardsIn } from './threads.ts'
import { UseField } from './UseField.tsx'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'
import { leversWith, saidOf } from './uses.ts'

/** One instrument: what it is, whether it fits us, who uses it and what came of that. */
export function InstrumentPage({ id }: { readonly id: string }) {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const { regions, regionOf, themeName } = useRegionsAndThemes()
  const instrument = knowledge.instruments[id]
  if (instrument === undefined) {
    return (
      <EmptyState isPage title={t('library.instrument.gone')}>
        {t('library.instrument.goneText')}
      </EmptyState>
    )
  }
  const { name, what, forWhom, effort, themeIds, regionId } = instrument
  const by = regionOf(regionId)
  const uses = saidOf(knowledge, regions, 'use', id)
  const levers = leversWith(knowledge, regions, id)
  const lessons = cardsIn(knowledge.lessons).filter(({ lesson }) => lesson?.instrumentIds?.includes(id))
  return (
    <>
      <PageTitle>
        <bdi>{pick(name)}</bdi>
      </PageTitle>
      {themeIds.length > 0 && (
        <p className={styles.chips}>
          {themeIds.map((themeId) => (
            <Chip key={themeId}>{themeName(themeId)}</Chip>
          ))}
        </p>
      )}
      <Facts
        facts={[
          [t('library.instrument.what'), what === null ? null : pick(what)],
          [t('library.instrument.forWhom'), forWhom === null ? null : pick(forWhom)],
          [t('library.instrument.effort'), effort === null ? null : t(`library.instrument.effort.${effort}`)],
        ]}
      />
      {by && <p className={styles.muted}>{t('library.instrument.by', { region: by.shortName })}</p>}
      <div>
        <Button icon="pen" onClick={() => trail.go({ page: 'editInstrument', id })}>
          {t('library.instrument.edit')}
        </Button>
      </div>
      <Part title={t('library.instrument.usesTitle')}>
        {uses.length === 0 && <p className={styles.muted}>{t('library.instrument.usesNone')}</p>}
        {uses.length > 0 && (
          <ul className={styles.said}>
            {uses.map(({ region, entry }) => (
              <li key={region.id}>
                <RegionName region={region} />
                <Chip tone="line">{t(`library.outcome.${entry.value}`)}</Chip>
                {entry.note !== null && <bdi className={styles.words}>{pick(entry.note)}</bdi>}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <UseField targetId={id} />
      <FitOf targetId={id} areOthersShown />
      {levers.length > 0 && (
        <Part title={t('library.instrument.leversTitle')}>
          <ul className={styles.said}>
            {levers.map(({ region, lever }) => (
              <li key={`${region.id} ${lever.slot}`}>
                <RegionName region={region} />
                <bdi className={styles.words}>{pick(lever.value)}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {lessons.length > 0 && (
        <Part title={t('library.instrument.lessonsTitle')}>
          <ul className={styles.rows}>
            {lessons.map((card) => (
              <LessonRow key={card.id} card={card} onClick={() => trail.go({ page: 'lesson', id: card.id })} />
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
