import type { LessonSide as Side } from '../../../../shared/programme/lessonParts.ts'
import { useT } from '../../../i18n/useT.ts'
import { Chip } from '../../../ui/Chip.tsx'

/** “Wel doen” with a tick, “Niet doen” with a cross. */
export function LessonSide({ side }: { readonly side: Side }) {
  const t = useT()
  return <Chip tone={side}>{t(`lessons.${side}`)}</Chip>
}
