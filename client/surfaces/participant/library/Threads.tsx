import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { useT } from '../../../i18n/useT.ts'
import styles from './Library.module.css'
import { ReplyForm } from './ReplyForm.tsx'
import { ThreadBlock } from './ThreadBlock.tsx'
import { threadsUnder } from './threads.ts'

interface ThreadsProps {
  /** Null until it has arrived: a question can be asked without. */
  readonly knowledge: KnowledgeView | null
  /** A learning question or a lesson. */
  readonly parentId: string
}

/** What was asked about it, what was answered, and a place to ask and to answer. */
export function Threads({ knowledge, parentId }: ThreadsProps) {
  const t = useT()
  const threads = knowledge === null ? [] : threadsUnder(knowledge, parentId)
  return (
    <>
      {knowledge !== null && threads.length === 0 && <p className={styles.muted}>{t('library.reply.none')}</p>}
      {threads.length > 0 && (
        <ul className={styles.said}>
          {threads.map((thread) => (
            <li key={thread.question.id} className={styles.block}>
              <ThreadBlock thread={thread} />
            </li>
          ))}
        </ul>
      )}
      <ReplyForm parentId={parentId} type="followUp" />
    </>
  )
}
