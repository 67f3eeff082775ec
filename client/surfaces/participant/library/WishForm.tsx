import { useEffect, useRef, useState } from 'react'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useDraft } from '../../../store/drafts.ts'
import { useMine } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useCardSender } from '../cards/useCardSender.ts'
import { useTapGuard } from '../useTapGuard.ts'
import styles from './Library.module.css'
import { useLibrary } from './useLibrary.ts'

interface WishFormProps {
  readonly sourceId: string
  readonly themeId: string
  readonly names: { readonly source: string; readonly theme: string }
}

/**
 * “Ik wil dit van Overijssel leren”: a card on the board that collects inspiration, also while the room is elsewhere; or
 * when that can be.
 */
export function WishForm({ sourceId, themeId, names }: WishFormProps) {
  const t = useT()
  const { board, whyNot } = useWishBoard()
  const [isOpen, setIsOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  if (!isOpen || board === null) {
    return (
      <Button look="primary" isBig isBlock icon="bulb" whyNot={whyNot} onClick={() => setIsOpen(true)}>
        {t('library.pair.wish', { source: names.source })}
      </Button>
    )
  }
  return <Writing board={board} {...{ sourceId, themeId, names, field }} onDone={() => setIsOpen(false)} />
}

interface WritingProps extends WishFormProps {
  readonly board: Board
  readonly field: React.RefObject<HTMLTextAreaElement | null>
  readonly onDone: () => void
}

function Writing({ board, sourceId, themeId, names, field, onDone }: WritingProps) {
  const t = useT()
  const errorText = useErrorText()
  const { put } = useCardSender()
  const { isSecondTap, didWork } = useTapGuard()
  const [text, setText, clear] = useDraft(`wish:${sourceId}:${themeId}`, '')
  const [error, setError] = useState<string | null>(null)
  const submit = (): void => {
    if (isSecondTap(text)) return
    const checked = checkText(text, board.maxChars)
    if (!checked.ok) {
      setError(errorText(checked.code))
      announce(errorText(checked.code))
      return
    }
    didWork(text)
    put(
      {
        cardId: randomId(),
        cardSeq: 1,
        activityId: board.activityId,
        type: 'inspiration',
        content: { text: checked.text, kind: null, themeId, sourceRegionId: sourceId },
        attribution: 'region',
      },
      'listed',
    )
    clear()
    onDone()
  }
  return (
    <form
      className={styles.block}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        ref={field}
        label={t('library.pair.wishTitle', { source: names.source })}
        hint={t('library.pair.wishText')}
        placeholder={t('library.pair.wishStart', { theme: names.theme })}
        rows={2}
        maxCharacters={board.maxChars}
        error={error}
        isKept={text !== ''}
        value={text}
        onChange={(next) => {
          setText(next)
          setError(null)
        }}
      />
      <div className={styles.buttons}>
        <Button look="primary" type="submit">
          {t('library.pair.wishSend')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface Board {
  readonly activityId: string
  readonly maxChars: number
}

/** The board, when one more card can be put there; otherwise why not. */
function useWishBoard(): { readonly board: Board | null; readonly whyNot: string | null } {
  const t = useT()
  const pick = usePick()
  const board = useLibrary().knowledge.wishBoard
  const written = useMine(
    ({ cards }) => Object.values(cards).filter(({ activityId }) => activityId === board?.activityId).length,
  )
  if (board === null) return { board, whyNot: t('library.pair.wishNone') }
  const title = pick(board.title)
  if (board.status !== 'open') return { board: null, whyNot: t(`library.pair.wish.${board.status}`, { title }) }
  if (written >= board.maxCards) return { board: null, whyNot: t('library.pair.wishFull') }
  return { board, whyNot: null }
}
