import { useState } from 'react'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { maxFollowUpLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useKept } from '../../../store/drafts.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { useSend } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { showFailure, showToast } from '../../../ui/toasts.ts'
import { CardSource } from '../cards/CardSource.tsx'
import { Words } from '../Words.tsx'
import styles from './Lessons.module.css'

/** “Vraag erbij”: what others asked about a lesson, what was answered, and a question of one's own. */
export function LessonQuestions({ cardId }: { readonly cardId: string }) {
  const t = useT()
  const [kept] = useKept<string>(draftKey(cardId))
  const [isOpen, setOpen] = useState(kept !== null)
  return (
    <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevronDown" size="20px" className={styles.sign} />
        {t('lessons.ask.open')}
      </summary>
      {isOpen && <Questions cardId={cardId} />}
    </details>
  )
}

const draftKey = (cardId: string): string => `ask:${cardId}`

/** Follows what the programme knows only while it is open. */
function Questions({ cardId }: { readonly cardId: string }) {
  const t = useT()
  const errorText = useErrorText()
  const { send } = useSend()
  const [kept, keep] = useKept<string>(draftKey(cardId))
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const replies = useKnowledge((knowledge) => knowledge.replies)
  const asked = replies === null ? [] : under(replies, cardId)
  const text = kept ?? ''
  const ask = (): void => {
    const checked = checkText(text, maxFollowUpLength)
    if (!checked.ok) {
      setProblem(errorText(checked.code))
      return
    }
    const data = { cardId: randomId(), parentId: cardId, text: checked.text }
    void send({ name: 'card.reply', activityId: null, data }).then((settled) => {
      if (settled.status === 'committed') showToast(t('lessons.ask.sent'))
      else if (settled.status === 'rejected') showFailure(errorText(settled.code, settled.params))
    })
    keep(null)
  }
  return (
    <div className={styles.fields}>
      {asked.length > 0 && (
        <section>
          <h3 className={styles.legend}>{t('lessons.ask.questions')}</h3>
          <ul className={styles.questions}>
            {asked.map((question) => (
              <li key={question.id}>
                <Reply card={question} />
                {replies !== null && under(replies, question.id).length > 0 && (
                  <ul className={styles.answers}>
                    {under(replies, question.id).map((answer) => (
                      <li key={answer.id}>
                        <Reply card={answer} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextArea
        label={t('lessons.ask.label')}
        hint={t('lessons.ask.note')}
        value={text}
        onChange={(next) => {
          keep(next === '' ? null : next)
          setProblem(undefined)
        }}
        error={problem}
        isKept={text !== ''}
        maxCharacters={maxFollowUpLength}
        rows={2}
      />
      <div>
        <Button onClick={ask}>{t('lessons.ask.send')}</Button>
      </div>
    </div>
  )
}

function Reply({ card }: { readonly card: PublicCard }) {
  const pick = usePick()
  return (
    <>
      <p>
        <Words text={pick(card.text)} />
      </p>
      <p className={styles.source}>
        <CardSource card={card} />
      </p>
    </>
  )
}

interface Replies {
  readonly cards: Readonly<Record<string, PublicCard>>
  readonly order: readonly string[]
}

const under = ({ cards, order }: Replies, parentId: string): readonly PublicCard[] =>
  order.flatMap((id) => cards[id] ?? []).filter((card) => card.parentId === parentId)
