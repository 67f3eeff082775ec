import { useMemo, useState } from 'react'
import { sharing, spreadOf, stageOf } from '../../../shared/programme/compare.ts'
import { noFocus } from '../../../shared/programme/dealParts.ts'
import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { Stage } from '../../ui/Stage.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { PagedList } from '../../ui/wall/PagedList.tsx'
import { pageIndex } from '../../ui/wall/pages.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import { OnlyThese } from './OnlyThese.tsx'
import { useSteady } from './useSteady.ts'
import { useWallSide } from './useWallSide.ts'
import styles from './WallTheme.module.css'
import type { WallSideProps } from './wallProps.ts'

/** One theme: regions from far to exploring, each with how one sees that. */
export function WallTheme({ activity, levels, activityId, themeId }: WallSideProps & { readonly themeId: string }) {
  const t = useT()
  const { regionIds, nameOf, inOrder, only } = useWallSide({ activity, levels })
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  const shared = useSteady(sharing(levels, themeId, regionIds))
  const spread = spreadOf(Object.fromEntries(regionIds.map((id) => [id, levels[id] ?? {}])), themeId)
  const page = activity.pages.regions
  const at = pageIndex(page, pages.length)
  useTellPlace(`${activityId}/regions`, at, pages)
  const render = useMemo(
    () => (regionId: string) => (
      <Row
        regionId={regionId}
        stage={stageOf(levels, regionId, themeId) ?? 1}
        level={levels[regionId]?.[themeId]}
        evidence={activity.evidence[regionId]}
      />
    ),
    [levels, themeId, activity.evidence],
  )
  const leftOut = regionIds.filter((id) => levels[id]?.[themeId]?.now === noFocus).length
  const empty = regionIds.length - shared.length - leftOut
  const note = [
    pages.length > 1 && t('matrix.wall.pages', { page: at + 1, count: pages.length }),
    leftOut > 0 && t('matrix.theme.noFocusCount', { count: leftOut }),
    empty > 0 && t('matrix.theme.emptyCount', { count: empty }),
    ...inOrder,
  ].filter(Boolean)
  return (
    <WallFrame
      title={nameOf(themeId)}
      aside={
        spread === null
          ? undefined
          : spread.least === spread.most
            ? t('matrix.theme.same', { stage: spread.least })
            : t('matrix.theme.spread', { least: spread.least, most: spread.most })
      }
      {...(note.length === 0 ? {} : { note: note.join(' · ') })}
    >
      <OnlyThese words={only} />
      {shared.length === 0 ? (
        <p className={styles.none}>{t('matrix.wall.themeNone')}</p>
      ) : (
        <PagedList
          items={shared}
          idOf={itself}
          render={render}
          page={page}
          as="ol"
          label={nameOf(themeId)}
          onPages={setPages}
        />
      )}
    </WallFrame>
  )
}

const itself = (id: string): string => id

interface RowProps {
  readonly regionId: string
  readonly stage: 1 | 2 | 3 | 4 | 5
  readonly level: WallSideProps['levels'][string][string] | undefined
  readonly evidence: WallSideProps['activity']['evidence'][string] | undefined
}

function Row({ regionId, stage, level, evidence }: RowProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const region = useWall().view.regions[regionId]
  if (region === undefined) return null
  const identity = identify(region)
  const wanted = level?.wanted ?? null
  return (
    <div className={styles.row}>
      <RegionMark region={identity} size="8vh" isDecorative />
      <p className={styles.who}>
        <VisuallyHidden>{fullName(identity)}</VisuallyHidden>
        <span aria-hidden="true">{region.shortName}</span>
      </p>
      <span className={styles.stage}>
        <Stage stage={stage} size="8vh" />
      </span>
      <div className={styles.said}>
        {/* Their own words when there are any; the words of the scale otherwise. */}
        <p>{evidence === undefined ? t(`matrix.stage.${stage}`) : <WallText text={evidence} />}</p>
        {((wanted !== null && wanted !== stage) || level?.askUs) && (
          <p className={styles.more}>
            {level?.askUs && <span className={styles.askUs}>{t('matrix.theme.askUs')}</span>}
            {wanted !== null && wanted !== stage && <span>{t('matrix.theme.wanted', { stage: wanted })}</span>}
          </p>
        )}
      </div>
    </div>
  )
}
