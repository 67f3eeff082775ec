import { useEffect, useRef } from 'react'
import type { Lesson } from '../../../../shared/programme/lessons.ts'
import { usePick } from '../../../i18n/useT.ts'
import { useKept } from '../../../store/drafts.ts'
import { EditFrame } from '../cards/EditFrame.tsx'
import { useCardSender } from '../cards/useCardSender.ts'
import type { OwnCardRow } from '../cards/useOwnCards.ts'
import { LessonFields, type LessonWritten } from './LessonFields.tsx'
import { lessonWords } from './lessonWords.ts'
import { useCheckLesson } from './useCheckLesson.ts'

interface EditLessonProps {
  readonly row: OwnCardRow
  readonly lesson: Lesson
  readonly onDone: () => void
  readonly bar?: HTMLElement | null | undefined
}

/** Change all of an own lesson. Who stands with it stays as chosen. */
export function EditLesson({ row, lesson, onDone, bar }: EditLessonProps) {
  const pick = usePick()
  const { put } = useCardSender()
  const { card } = row
  const [kept, keep] = useKept<LessonWritten>(`edit:${card.id}`)
  const { problem, forget, check } = useCheckLesson()
  const written = kept ?? { text: pick(card.text), themeId: card.themeId, lesson: lessonWords(lesson, pick) }
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const stop = (): void => {
    keep(null)
    onDone()
  }
  const save = (): void => {
    const whole = check(written)
    if (whole === null) return
    put(
      {
        cardId: card.id,
        cardSeq: row.cardSeq + 1,
        activityId: row.activityId,
        type: 'lesson',
        content: { ...whole, kind: null, themeId: written.themeId, sourceRegionId: null },
        attribution: card.attribution === 'seed' ? 'anonymous' : card.attribution,
      },
      'changed',
    )
    stop()
  }
  return (
    <EditFrame bar={bar} onSave={save} onStop={stop}>
      <LessonFields
        value={written}
        onChange={(part) => {
          keep({ ...written, ...part })
          forget()
        }}
        error={problem}
        hasTheme
        field={field}
      />
    </EditFrame>
  )
}
