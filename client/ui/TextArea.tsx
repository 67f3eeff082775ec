import { type Ref, type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { Field, type FieldTexts } from './Field.tsx'

export interface TextAreaProps
  extends FieldTexts,
    Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'placeholder' | 'enterKeyHint' | 'autoFocus'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  /** Lines shown before it grows. */
  readonly rows?: number | undefined
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines of text; grows with what is written and never scrolls inside. */
export function TextArea({
  label,
  note,
  hint,
  error,
  isKept,
  maxCharacters,
  value,
  onChange,
  onBlur,
  rows = 3,
  ref,
  ...area
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on what the element holds
  useLayoutEffect(() => growToFit(own.current), [value])
  return (
    <Field {...{ label, note, hint, error, isKept, maxCharacters, value }}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          ref={(element) => {
            own.current = element
            if (typeof ref === 'function') return ref(element)
            if (ref) ref.current = element
          }}
          rows={rows}
          value={value}
          className={classes(styles.control, styles.area)}
          style={{ minHeight: `calc(${rows * 1.4}em + 28px)` }}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  )
}

/** For browsers without `field-sizing` (Safari before 26, Firefox). */
function growToFit(element: HTMLTextAreaElement | null): void {
  if (!element || CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  const borders = element.offsetHeight - element.clientHeight
  element.style.height = `${element.scrollHeight + borders}px`
}
