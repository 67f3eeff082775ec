import { useLayoutEffect, useRef, useState } from 'react'
import type { LearningArrow } from '../../../shared/activities/learningMap/contract.ts'
import type { Region } from '../../../shared/programme/regions.ts'
import type { Translate } from '../../i18n/messageTypes.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { breakIntoPages, pageIndex } from '../../ui/wall/pages.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import styles from './ArrowTable.module.css'
import type { ScreenProps } from './MapScreen.tsx'
import { useArrowWords } from './useArrowWords.ts'

/** The same as a real table, in pages of what fits. */
export function ArrowTable({ arrows, themeId, page, lit, now }: ScreenProps) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const words = useArrowWords(view)
  const { frame, ruler, pages } = usePagesOfRows(arrows)
  const wanted = pageIndex(page, pages.length)
  const litAt = lit === null ? -1 : pages.findIndex((rows) => rows.some((row) => arrows[row]?.key === lit.key))
  const index = litAt === -1 ? wanted : litAt
  useTellPlace(
    now.activityId,
    index,
    pages.map((rows) => rows.flatMap((row) => arrows[row]?.key ?? [])),
  )
  const shown = (pages[index] ?? []).flatMap((row) => arrows[row] ?? [])
  const theme = words.theme(themeId)
  const notes = [
    theme === '' ? null : t('learningMap.wall.onlyAbout', { theme }),
    pages.length > 1 ? t('projector.frame.page', { page: index + 1, count: pages.length }) : null,
  ]
  return (
    <WallFrame title={pick(now.title)} note={notes.filter(Boolean).join(' · ') || undefined}>
      <div ref={frame} className={styles.frame}>
        <div ref={ruler} className={styles.ruler} aria-hidden="true" inert>
          <Rows arrows={arrows} lit={null} />
        </div>
        {arrows.length === 0 ? (
          <p className={styles.none}>{t('learningMap.wall.noneAbout', { theme })}</p>
        ) : (
          <Rows key={index} arrows={shown} lit={lit} />
        )}
      </div>
    </WallFrame>
  )
}

function Rows({ arrows, lit }: Pick<ScreenProps, 'arrows' | 'lit'>) {
  const t = useT()
  const { view } = useWall()
  const pick = usePick()
  const shortTheme = (themeId: string | null): string => {
    const theme = themeId === null ? undefined : view.themes[themeId]
    return theme === undefined ? t('learningMap.wall.noTheme') : pick(theme.short ?? theme.label)
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('learningMap.wall.learner')}</th>
          <th scope="col">{t('learningMap.wall.source')}</th>
          <th scope="col">{t('learningMap.wall.theme')}</th>
          <th scope="col" className={styles.why}>
            {t('learningMap.wall.why')}
          </th>
        </tr>
      </thead>
      <tbody>
        {arrows.map((arrow) => (
          <tr key={arrow.key} data-lit={arrow.key === lit?.key || undefined}>
            <th scope="row">
              <Who region={view.regions[arrow.learnerId]} />
            </th>
            <td>
              <Who region={view.regions[arrow.sourceId]} />
            </td>
            <td>{shortTheme(arrow.themeId)}</td>
            <td className={styles.why}>{whyInFew(arrow, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Who({ region }: { readonly region: Region | undefined }) {
  const identify = useRegionIdentity()
  if (region === undefined) return null
  return (
    <span className={styles.who} title={fullName(identify(region))}>
      <RegionMark region={identify(region)} size="6vh" isDecorative />
      <span>{region.shortName}</span>
    </span>
  )
}

/** What says most, at most three. */
const inFew = ['wish', 'ask', 'steps', 'offer', 'focus', 'wanted', 'askUs'] as const

function whyInFew({ reasons }: LearningArrow, t: Translate): string {
  const parts = inFew.flatMap((type) => {
    const reason = reasons.find((one) => one.type === type)
    if (reason === undefined) return []
    return reason.type === 'steps'
      ? t('learningMap.few.steps', { steps: reason.steps })
      : t(`learningMap.few.${type === 'steps' ? 'ask' : type}`)
  })
  return parts.slice(0, 3).join(', ') || t('learningMap.few.chosen')
}

/** Measures all rows out of sight, then cuts pages: rows are never made smaller. */
function usePagesOfRows(arrows: readonly LearningArrow[]) {
  const frame = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly number[])[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn decides the heights
  useLayoutEffect(() => {
    const [room, all] = [frame.current, ruler.current]
    if (room === null || all === null) return
    const measure = (): void => {
      const rows = Array.from(all.querySelectorAll('tbody > tr'), (row) => row.getBoundingClientRect().height)
      const head = all.querySelector('thead')?.getBoundingClientRect().height ?? 0
      const next = breakIntoPages(rows, { height: room.clientHeight - head, maxItems: Number.POSITIVE_INFINITY })
      setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(room)
    observer.observe(all)
    return () => observer.disconnect()
  }, [arrows])
  return { frame, ruler, pages }
}
