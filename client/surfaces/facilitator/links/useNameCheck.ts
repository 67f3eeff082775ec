import { useState } from 'react'
import { maxLinkNameLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'

interface NameCheck {
  /** As it will be kept; null while it cannot be. */
  readonly text: string | null
  /** What is wrong with it; a name that is missing is said only once somebody tried to go on. */
  readonly error: string | null
  /** Somebody goes on: true when the name will do. */
  readonly tried: () => boolean
}

/** The name of a link: asked for, so that a list of links says which is whose. */
export function useNameCheck(name: string): NameCheck {
  const t = useT()
  const errorText = useErrorText()
  const [isTried, setIsTried] = useState(false)
  const isMissing = name.trim() === ''
  const checked = isMissing ? null : checkText(name, maxLinkNameLength)
  const wrong = checked && !checked.ok ? errorText(checked.code === 'textTooLong' ? 'nameTooLong' : checked.code) : null
  const text = checked?.ok ? checked.text : null
  return {
    text,
    error: isMissing && isTried ? t('people.access.nameMissing') : wrong,
    tried: () => {
      setIsTried(true)
      return text !== null
    },
  }
}
