import { useEffect, useRef, useState } from 'react'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { CardSource } from '../cards/CardSource.tsx'
import styles from './Library.module.css'
import { ReplyForm } from './ReplyForm.tsx'
import type { Thread } from './threads.ts'
import { useReply } from './useReply.ts'

/** A follow-up question, its answers, and a place to answer. */
export function ThreadBlock({ thread: { question, answers } }: { readonly thread: Thread }) {
  const t = useT()
  const pick = usePick()
  const [isAnswering, setIsAnswering] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // The press was a wish to write.
  useEffect(() => {
    if (isAnswering) field.current?.focus()
  }, [isAnswering])
  return (
    <div className={styles.thread}>
      <Said card={question} />
      {answers.length === 0 && <p className={styles.muted}>{t('library.reply.noAnswer')}</p>}
      {answers.length > 0 && (
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={answer.id} className={styles.thread}>
              <Said card={answer} />
            </li>
          ))}
        </ul>
      )}
      {isAnswering ? (
        <ReplyForm
          ref={field}
          parentId={question.id}
          type="answer"
          onDone={() => setIsAnswering(false)}
          onCancel={() => setIsAnswering(false)}
        />
      ) : (
        <div>
          <Button
            icon="speech"
            label={t('library.reply.answerTo', { text: pick(question.text) })}
            onClick={() => setIsAnswering(true)}
          >
            {t('library.reply.answer')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Said({ card }: { readonly card: PublicCard }) {
  const t = useT()
  const pick = usePick()
  const { isOwn, withdraw } = useReply()
  const text = pick(card.text)
  return (
    <>
      <bdi className={styles.words}>{text}</bdi>
      <span className={styles.regionName}>
        <span className={styles.source}>
          <CardSource card={{ ...card, themeId: null }} />
        </span>
        {isOwn(card.id) && (
          <Button look="quiet" label={t('library.reply.withdrawLabel', { text })} onClick={() => withdraw(card.id)}>
            {t('library.reply.withdraw')}
          </Button>
        )}
      </span>
    </>
  )
}
