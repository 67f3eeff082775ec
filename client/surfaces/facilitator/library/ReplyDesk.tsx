import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { parentOf, threadsOf } from '../../participant/library/threads.ts'
import { useRegionsAndThemes } from '../../participant/library/useLibrary.ts'
import styles from './Desk.module.css'

/** Follow-up questions and answers, those without an answer first; each can be hidden. */
export function ReplyDesk({ knowledge }: { readonly knowledge: KnowledgeView }) {
  const t = useT()
  const pick = usePick()
  const threads = threadsOf(knowledge)
  if (threads.length === 0) return <EmptyState title={t('library.console.repliesNone')} />
  const sorted = [...threads].sort((a, b) => Number(a.answers.length > 0) - Number(b.answers.length > 0))
  return (
    <ul className={styles.list}>
      {sorted.map(({ question, answers }) => {
        const parent = parentOf(knowledge, question)
        return (
          <li key={question.id}>
            {parent !== null && (
              <p className={styles.muted}>
                {t('library.reply.about')}: <bdi>{pick(parent.text)}</bdi>
              </p>
            )}
            <Said card={question} />
            {answers.length === 0 && <p className={styles.muted}>{t('library.reply.noAnswer')}</p>}
            {answers.length > 0 && (
              <div className={styles.answers}>
                {answers.map((answer) => (
                  <Said key={answer.id} card={answer} />
                ))}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Said({ card }: { readonly card: PublicCard }) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { regionOf } = useRegionsAndThemes('facilitator')
  const text = pick(card.text)
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <bdi>{text}</bdi>
        <span className={styles.muted}>{regionOf(card.regionId)?.shortName}</span>
      </div>
      <Button
        icon="eyeOff"
        label={t('library.console.hideLabel', { text })}
        onClick={() => send({ name: 'card.setHidden', activityId: null, data: { cardId: card.id, hidden: true } })}
      >
        {t('library.console.hide')}
      </Button>
    </div>
  )
}
