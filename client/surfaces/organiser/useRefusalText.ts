import type { Refusal } from '../../http/askServer.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useT } from '../../i18n/useT.ts'

/** Why making a programme did not work, for who organises it. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useT()
  const errorText = useErrorText()
  return ({ code, retryAfterS }) => {
    if (code === 'offline') return t('organiser.failed.offline')
    if (code === 'createKeyWrong') return t('organiser.key.wrong')
    if (code === 'regionsInvalid') return t('organiser.new.regionsWrong')
    return errorText(code, { retryAfterS })
  }
}
