import { StepPrompt } from '../../ui/wall/StepPrompt.tsx'
import type { ProjectorProps } from '../module.ts'

export default function OutlineProjector({ now }: ProjectorProps<'outline'>) {
  return <StepPrompt now={now} />
}
