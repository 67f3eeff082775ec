import { lessonTexts } from '../../../../shared/programme/lessonParts.ts'
import type { Lesson, LessonChange } from '../../../../shared/programme/lessons.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'

/** A lesson as it would be written in the reader's language; what was not filled in is left out. */
export function lessonWords(lesson: Lesson | undefined, pick: (text: CardText) => string): LessonChange | undefined {
  if (lesson === undefined) return undefined
  const { side, instrumentIds } = lesson
  const texts = lessonTexts.flatMap((name) => {
    const text = lesson[name]
    return text === undefined ? [] : [[name, pick(text)] as const]
  })
  return { side, ...Object.fromEntries(texts), ...(instrumentIds === undefined ? {} : { instrumentIds }) }
}
