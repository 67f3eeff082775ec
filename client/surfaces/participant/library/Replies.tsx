import { useT } from '../../../i18n/useT.ts'
import styles from './Library.module.css'
import { Part } from './parts.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { ThreadBlock } from './ThreadBlock.tsx'
import { threadsUnder } from './threads.ts'
import { useLibrary } from './useLibrary.ts'

/** “Vraag erbij”, under a question or a lesson. */
export function Replies({ parentId }: { readonly parentId: string }) {
  const t = useT()
  const { knowledge } = useLibrary()
  const threads = threadsUnder(knowledge, parentId)
  return (
    <Part title={t('library.reply.title')}>
      {threads.length === 0 && <p className={styles.muted}>{t('library.reply.none')}</p>}
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
    </Part>
  )
}
