import type { ReactNode } from 'react'
import type { NowView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { TimedPrompt } from './TimedPrompt.tsx'

/** The running item: its step as the message when it has steps, otherwise its title. */
export function StepPrompt({ now, note }: { readonly now: NowView; readonly note?: ReactNode }) {
  const t = useT()
  const pick = usePick()
  const { label, index, count } = now.step
  const title = pick(now.title)
  if (label === null) return <TimedPrompt title={title} prompt={pick(now.prompt)} note={note} />
  const above = count > 1 ? t('projector.frame.step', { title, step: index + 1, count }) : title
  return <TimedPrompt above={above} title={pick(label)} prompt={pick(now.prompt)} note={note} />
}
