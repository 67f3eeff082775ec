import { lessonTexts } from '../../../../shared/programme/lessonParts.ts'
import type { Lesson, LessonChange } from '../../../../shared/programme/lessons.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'

/** What goes with a lesson, as it would be sent again unchanged: the server keeps built-in texts in both languages. */
export function lessonChangeOf(
  { side, instrumentIds, ...texts }: Lesson,
  pick: (text: CardText) => string,
): LessonChange {
  const change: Partial<Record<(typeof lessonTexts)[number], string>> = {}
  for (const name of lessonTexts) {
    const text = texts[name]
    if (text !== undefined) change[name] = pick(text)
  }
  return { side, ...change, ...(instrumentIds === undefined ? {} : { instrumentIds: [...instrumentIds] }) }
}
