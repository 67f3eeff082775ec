import { usePick } from '../../i18n/useT.ts'
import { StepPrompt } from '../../ui/wall/StepPrompt.tsx'
import { TimedPrompt } from '../../ui/wall/TimedPrompt.tsx'
import type { ProjectorProps } from '../module.ts'
import { AgendaPlane } from './AgendaPlane.tsx'

export default function PlenaryProjector({ activity, now }: ProjectorProps<'plenary'>) {
  const pick = usePick()
  if (!activity.showAgenda) return <StepPrompt now={now} />
  return (
    <TimedPrompt title={pick(now.title)} prompt={pick(now.prompt)} note={null}>
      <AgendaPlane />
    </TimedPrompt>
  )
}
