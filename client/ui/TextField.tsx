import type { InputHTMLAttributes, Ref } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { Field, type FieldTexts } from './Field.tsx'

type Passed =
  | 'name'
  | 'type'
  | 'placeholder'
  | 'autoComplete'
  | 'inputMode'
  | 'autoCapitalize'
  | 'spellCheck'
  | 'autoFocus'

export interface TextFieldProps
  extends FieldTexts,
    Pick<InputHTMLAttributes<HTMLInputElement>, Passed | 'enterKeyHint'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  /** `code`: large, spaced capitals for a join code. */
  readonly look?: 'text' | 'code' | undefined
  readonly isRequired?: boolean | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** One line of text. Never cuts off what somebody pastes: too long is said, not swallowed. */
export function TextField({
  label,
  note,
  hint,
  error,
  isKept,
  maxCharacters,
  value,
  onChange,
  onBlur,
  look = 'text',
  isRequired,
  ref,
  type = 'text',
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, note, hint, error, isKept, maxCharacters, value }}>
      {(control) => (
        <input
          {...input}
          {...control}
          ref={ref}
          type={type}
          value={value}
          required={isRequired}
          className={classes(styles.control, look === 'code' && styles.code)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  )
}
