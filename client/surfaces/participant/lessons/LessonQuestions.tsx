import { Suspense, useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useKept } from '../../../store/drafts.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { lazyLibrary } from '../library/loadLibrary.ts'
import { replyDraftKey } from '../library/replyDraft.ts'
import styles from './Lessons.module.css'

const Threads = lazyLibrary(() => import('../library/Threads.tsx'), 'Threads')

/** “Vragen erbij”, as in the library: what others asked about a lesson, to answer or to ask more. */
export function LessonQuestions({ cardId }: { readonly cardId: string }) {
  const t = useT()
  const [kept] = useKept<string>(replyDraftKey(cardId))
  const [isOpen, setOpen] = useState(kept !== null)
  return (
    <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevronDown" size="20px" className={styles.sign} />
        {t('lessons.questions')}
      </summary>
      {isOpen && (
        <div className={styles.fields}>
          <Suspense>
            <Questions cardId={cardId} />
          </Suspense>
        </div>
      )}
    </details>
  )
}

/** Follows what the programme knows only while it is open. */
function Questions({ cardId }: { readonly cardId: string }) {
  const knowledge = useKnowledge((known) => known)
  return <Threads knowledge={knowledge} parentId={cardId} />
}
