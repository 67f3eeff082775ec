import { lessonTexts } from '../../../shared/programme/lessonParts.ts'
import type { Lesson, LessonChange } from '../../../shared/programme/lessons.ts'
import { maxLessonNoteLength } from '../../../shared/programme/limits.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'

/** The texts that go with a lesson, cleaned; what is empty is left out. A built-in text that stays keeps both languages. */
export function checkedLesson(
  { side, instrumentIds, ...texts }: LessonChange,
  before?: Lesson,
): { readonly lesson: Lesson } | { readonly refused: RefusalCode } {
  const checked: Partial<Record<(typeof lessonTexts)[number], CardText>> = {}
  for (const name of lessonTexts) {
    const raw = texts[name]
    if (raw === undefined || raw.trim() === '') continue
    const text = checkText(raw, maxLessonNoteLength)
    if (!text.ok) return { refused: text.code }
    checked[name] = keptText(text.text, before?.[name])
  }
  const instruments = [...new Set(instrumentIds ?? [])]
  return { lesson: { side, ...checked, ...(instruments.length === 0 ? {} : { instrumentIds: instruments }) } }
}

/** A built-in text that is as it was keeps its other language. */
export const keptText = (text: string, known: CardText | undefined): CardText =>
  typeof known === 'object' && (known.nl === text || known.en === text) ? known : text
