import { type Ref, useState } from 'react'
import type { LessonText } from '../../../../shared/programme/lessonParts.ts'
import type { LessonChange } from '../../../../shared/programme/lessons.ts'
import { maxLessonLength, maxLessonNoteLength } from '../../../../shared/programme/limits.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { InstrumentPicker } from '../library/InstrumentPicker.tsx'
import styles from './Lessons.module.css'

export interface LessonWritten {
  readonly text: string
  readonly themeId: string | null
  /** Undefined until it is said which of the two it is. */
  readonly lesson?: LessonChange | undefined
}

interface LessonFieldsProps {
  readonly value: LessonWritten
  readonly onChange: (part: Partial<LessonWritten>) => void
  readonly error?: string | undefined
  /** Where the table gives the theme it is not asked. */
  readonly hasTheme: boolean
  /** Of the lesson itself. */
  readonly field?: Ref<HTMLTextAreaElement> | undefined
}

const maxInstruments = 5

/** Do or don't, the lesson, and whatever somebody wants to tell with it. */
export function LessonFields({ value, onChange, error, hasTheme, field }: LessonFieldsProps) {
  const t = useT()
  const { text, lesson } = value
  return (
    <>
      <SegmentedChoice
        legend={t('lessons.side.legend')}
        isLegendHidden
        value={lesson?.side ?? null}
        onChange={(side) => onChange({ lesson: { ...lesson, side } })}
        options={[
          { value: 'do', label: t('lessons.do'), tone: 'do', sign: <Icon name="check" size="20px" /> },
          { value: 'dont', label: t('lessons.dont'), tone: 'dont', sign: <Icon name="cross" size="20px" /> },
        ]}
      />
      {lesson && (
        <>
          <TextArea
            ref={field}
            label={t(`lessons.text.${lesson.side}`)}
            value={text}
            onChange={(next) => onChange({ text: next })}
            error={error}
            isKept={text !== ''}
            maxCharacters={maxLessonLength}
            rows={2}
          />
          {lesson.side === 'dont' && <Note name="differently" lesson={lesson} onChange={onChange} />}
          <More value={value} lesson={lesson} onChange={onChange} hasTheme={hasTheme} />
        </>
      )}
    </>
  )
}

interface PartProps {
  readonly lesson: LessonChange
  readonly onChange: LessonFieldsProps['onChange']
}

/** Folded, so that one lesson stays one task; open while there is something in it. */
function More({
  value,
  lesson,
  onChange,
  hasTheme,
}: PartProps & { readonly value: LessonWritten; readonly hasTheme: boolean }) {
  const t = useT()
  const pick = usePick()
  const { themes, themeOrder } = useView('participant', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const [isOpen, setOpen] = useState(() => notes[lesson.side].some((name) => (lesson[name] ?? '') !== ''))
  return (
    <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevronDown" size="20px" className={styles.sign} />
        {t('lessons.more')}
      </summary>
      {isOpen && (
        <div className={styles.fields}>
          {hasTheme && (
            <Select
              label={t('lessons.theme')}
              note={`(${t('common.optional')})`}
              empty={t('lessons.noTheme')}
              value={value.themeId}
              onChange={(themeId) => onChange({ themeId })}
              onEmpty={() => onChange({ themeId: null })}
              options={themeOrder
                .flatMap((id) => themes[id] ?? [])
                .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
            />
          )}
          {notes[lesson.side].map((name) => (
            <Note key={name} name={name} lesson={lesson} onChange={onChange} />
          ))}
          <InstrumentPicker
            label={t('lessons.instruments')}
            note={`(${t('common.optional')})`}
            value={lesson.instrumentIds ?? []}
            max={maxInstruments}
            onChange={(ids) => onChange({ lesson: { ...lesson, instrumentIds: [...ids] } })}
          />
        </div>
      )}
    </details>
  )
}

/** What is asked in the fold; “wat zou je nu anders doen?” always stands above it with a don't. */
const notes: Readonly<Record<LessonChange['side'], readonly LessonText[]>> = {
  do: ['why', 'forWhom', 'context', 'yielded', 'proof', 'differently'],
  dont: ['why', 'forWhom', 'context', 'yielded', 'proof'],
}

function Note({ name, lesson, onChange }: PartProps & { readonly name: LessonText }) {
  const t = useT()
  const isProofOfDont = name === 'proof' && lesson.side === 'dont'
  return (
    <TextArea
      label={t(isProofOfDont ? 'lessons.proof.dont' : `lessons.${name}`)}
      note={`(${t('common.optional')})`}
      value={lesson[name] ?? ''}
      onChange={(text) => onChange({ lesson: { ...lesson, [name]: text } })}
      maxCharacters={maxLessonNoteLength}
      rows={2}
    />
  )
}
