import { type Ref, useState } from 'react'
import { maxFollowUpLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useDraft } from '../../../store/drafts.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useTapGuard } from '../useTapGuard.ts'
import styles from './Library.module.css'
import { replyDraftKey } from './replyDraft.ts'
import { useReply } from './useReply.ts'

interface ReplyFormProps {
  readonly parentId: string
  readonly type: 'followUp' | 'answer'
  readonly onDone?: (() => void) | undefined
  readonly onCancel?: (() => void) | undefined
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

/** A question more, or what one knows of it. Kept on this device while one writes. */
export function ReplyForm({ parentId, type, onDone, onCancel, ref }: ReplyFormProps) {
  const t = useT()
  const errorText = useErrorText()
  const { reply } = useReply()
  const { isSecondTap, didWork } = useTapGuard()
  const regionId = useMine((mine) => mine.seat.regionId)
  const region = useView('participant', (view) => view.regions[regionId]?.shortName ?? '')
  const [text, setText, clear] = useDraft(replyDraftKey(parentId), '')
  const [error, setError] = useState<string | null>(null)
  const words = type === 'answer' ? 'answer' : 'ask'
  const submit = (): void => {
    if (isSecondTap(text)) return
    const checked = checkText(text, maxFollowUpLength)
    if (!checked.ok) {
      setError(errorText(checked.code))
      announce(errorText(checked.code))
      return
    }
    didWork(text)
    reply(parentId, checked.text, type)
    clear()
    onDone?.()
  }
  return (
    <form
      className={styles.field}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        ref={ref}
        label={t(`library.reply.${words}Label`)}
        hint={t('library.reply.signed', { region })}
        rows={2}
        error={error}
        isKept={text !== ''}
        maxCharacters={maxFollowUpLength}
        value={text}
        onChange={(next) => {
          setText(next)
          setError(null)
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit">{t(`library.reply.${words}Send`)}</Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
