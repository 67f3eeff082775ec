import { useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { LessonWriter } from '../../surfaces/participant/lessons/LessonWriter.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import type { ParticipantProps } from '../module.ts'
import { BoardReader } from './BoardReader.tsx'
import { useOthersLessons } from './useOthersLessons.ts'

/** Two things to do, one at a time: write a lesson, or read those of others. */
export default function BoardParticipant({ activity, me, now }: ParticipantProps<'doDontBoard'>) {
  const t = useT()
  const pick = usePick()
  const { activityId } = now
  const { maxCards, moderation, tableIds, isReading } = activity
  const others = useOthersLessons(activity)
  const isOpen = activity.phase === 'open'
  const [chosen, choose] = useState<'write' | 'read' | null>(null)
  const mode = chosen ?? (isReading || !isOpen ? 'read' : 'write')
  const head = (
    <>
      <SegmentedChoice
        look="joined"
        legend={t('lessons.mode.legend')}
        isLegendHidden
        value={mode}
        onChange={choose}
        options={[
          { value: 'write', label: t('lessons.write') },
          { value: 'read', label: t('lessons.read', { count: others.length }) },
        ]}
      />
      {mode === 'write' && <Prompt text={pick(now.prompt)} />}
    </>
  )
  if (mode === 'read') return <BoardReader activityId={activityId} lessons={others} said={activity.said} head={head} />
  return <LessonWriter board={{ activityId, maxCards, moderation, tableIds }} isOpen={isOpen} me={me} head={head} />
}
