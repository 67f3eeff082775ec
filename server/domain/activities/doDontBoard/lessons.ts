import type { CommandDataOf, EntryOf } from '../../../../shared/activities/registry.ts'
import { maxLessonLength, maxLessonNoteLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { checkedLesson } from '../../programme/lessonTexts.ts'
import type { CardRules, Checked } from '../cardBox.ts'
import type { ProgrammeReader } from '../module.ts'
import type { BoardActivity } from './state.ts'

type Kept = Pick<EntryOf<'doDontBoard'>['cards'][string], 'text' | 'themeId' | 'lesson'>
type Written = Pick<CommandDataOf<'doDontBoard', 'putSealedLesson'>, 'text' | 'themeId' | 'lesson'>

/** What a lesson may be. */
export const lessonRules = ({ config }: BoardActivity, programme: ProgrammeReader): CardRules<Kept> => ({
  type: 'lesson',
  maxCards: config.maxCards,
  check: (data) => check(data as Written, programme),
  gone: ({ lesson }) => ({ text: '', themeId: null, lesson: { side: lesson.side } }),
})

function check(data: Written, { state }: ProgrammeReader): Checked<Kept> {
  const text = checkText(data.text, maxLessonLength)
  if (!text.ok) return { ok: false, code: text.code, max: maxLessonLength }
  const { themeId } = data
  if (themeId !== null && !Object.hasOwn(state.themes, themeId)) return { ok: false, code: 'invalidCommand' }
  const lesson = checkedLesson(data.lesson)
  if ('refused' in lesson) return { ok: false, code: lesson.refused, max: maxLessonNoteLength }
  return { ok: true, content: { text: text.text, themeId, lesson: lesson.lesson } }
}
