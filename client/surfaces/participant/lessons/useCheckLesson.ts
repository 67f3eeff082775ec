import { useState } from 'react'
import { lessonTexts } from '../../../../shared/programme/lessonParts.ts'
import type { LessonChange } from '../../../../shared/programme/lessons.ts'
import { maxLessonLength, maxLessonNoteLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { announce } from '../../../ui/announcer.ts'
import type { LessonWritten } from './LessonFields.tsx'

interface Whole {
  readonly text: string
  readonly lesson: LessonChange
}

/** `check(written)`: the lesson as it can be sent; null when not, and then `problem` says why at its field. */
export function useCheckLesson(): {
  readonly problem: string | undefined
  readonly forget: () => void
  readonly check: (written: LessonWritten) => Whole | null
} {
  const errorText = useErrorText()
  const [problem, setProblem] = useState<string | undefined>(undefined)
  return {
    problem,
    forget: () => setProblem(undefined),
    check: ({ text, lesson }) => {
      if (lesson === undefined) return null
      const checked = checkText(text, maxLessonLength)
      const isLong = lessonTexts.some((name) => {
        const note = lesson[name]
        if (note === undefined || note.trim() === '') return false
        const whole = checkText(note, maxLessonNoteLength)
        return !whole.ok && whole.code === 'textTooLong'
      })
      const code = checked.ok ? (isLong ? 'textTooLong' : null) : checked.code
      setProblem(code === null ? undefined : errorText(code))
      if (code !== null) announce(errorText(code))
      if (code !== null || !checked.ok) return null
      const filled = lessonTexts.flatMap((name) => {
        const note = lesson[name]?.trim() ?? ''
        return note === '' ? [] : [[name, note] as const]
      })
      const ids = lesson.instrumentIds ?? []
      return {
        text: checked.text,
        lesson: {
          side: lesson.side,
          ...Object.fromEntries(filled),
          ...(ids.length === 0 ? {} : { instrumentIds: ids }),
        },
      }
    },
  }
}
