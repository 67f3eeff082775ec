import { useT } from '../../i18n/useT.ts'
import { StepPrompt } from '../../ui/wall/StepPrompt.tsx'
import type { ProjectorProps } from '../module.ts'
import { ArrowTable } from './ArrowTable.tsx'
import { arrowsAbout } from './bundledLines.ts'
import { MapScreen } from './MapScreen.tsx'
import { PairScreen } from './PairScreen.tsx'

/** Who learns from whom: as a picture, one pair by itself, or as a table. Without anything yet: the question and the clock. */
export default function LearningMapProjector({ activity, now }: ProjectorProps<'learningMap'>) {
  const t = useT()
  const lit = activity.key === null ? undefined : activity.arrows[activity.key]
  if (activity.order.length === 0) return <StepPrompt now={now} note={t('learningMap.wall.empty')} />
  if (activity.view === 'pair' && lit !== undefined) return <PairScreen arrow={lit} quotes={activity.quotes} />
  const about = arrowsAbout(activity, activity.themeId)
  const screen = { arrows: about, themeId: activity.themeId, page: activity.page, lit: lit ?? null, now }
  return activity.view === 'table' ? <ArrowTable {...screen} /> : <MapScreen {...screen} />
}
