import type { Region } from '../../../../shared/programme/regions.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { Stage } from '../../../ui/Stage.tsx'
import styles from './Library.module.css'
import { Part } from './parts.tsx'
import { entryOf } from './readDeal.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** How far a region says to be on a theme, in figure and words, and how it sees that. Nothing until levels are shown. */
export function LevelOf({ region, themeId }: { readonly region: Region; readonly themeId: string }) {
  const t = useT()
  const { themeWord } = useRegionsAndThemes()
  const level = useLevel(region.id, themeId)
  if (level === null) return null
  return (
    <Part title={t('library.pair.level', { source: region.shortName, theme: themeWord(themeId) })}>
      <LevelLine level={level} />
    </Part>
  )
}

interface Level {
  readonly now: number | 'noFocus'
  readonly wanted: number | null
  readonly evidence: string | null
  readonly isAsking: boolean
}

export function useLevel(regionId: string, themeId: string): Level | null {
  const pick = usePick()
  const { knowledge } = useLibrary()
  const deal = knowledge.deals[regionId]
  const now = entryOf(deal, { part: 'now', themeId })?.value ?? null
  const evidence = entryOf(deal, { part: 'evidence', themeId })?.value ?? null
  if (now === null) return null
  return {
    now,
    wanted: entryOf(deal, { part: 'wanted', themeId })?.value ?? null,
    evidence: evidence === null ? null : pick(evidence),
    isAsking: entryOf(deal, { part: 'askUs', themeId })?.value === true,
  }
}

export function LevelLine({ level: { now, wanted, evidence, isAsking } }: { readonly level: Level }) {
  const t = useT()
  const words = (stage: number): string => t(`matrix.stage.${stage as 1 | 2 | 3 | 4 | 5}`)
  return (
    <>
      <p className={styles.level}>
        <Stage stage={now === 'noFocus' ? null : now} size="34px" isDecorative />
        <span>
          {now === 'noFocus' ? t('matrix.none') : words(now)}
          {wanted !== null && wanted !== now && (
            <span className={styles.muted}>
              {' '}
              ({t('library.region.wanted')}: {words(wanted)})
            </span>
          )}
        </span>
        {isAsking && <Chip tone="notice">{t('library.stage.askUs')}</Chip>}
      </p>
      {evidence !== null && (
        <p className={styles.words}>
          <bdi>{evidence}</bdi>
        </p>
      )}
    </>
  )
}
