import { usePick, useT } from '../../../i18n/useT.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { CardSource } from '../cards/CardSource.tsx'
import styles from './Library.module.css'
import { PageTitle } from './parts.tsx'
import { Replies } from './Replies.tsx'
import { useLibrary } from './useLibrary.ts'

/** One learning question and what was asked about it. */
export function QuestionPage({ id }: { readonly id: string }) {
  const t = useT()
  const pick = usePick()
  const { knowledge } = useLibrary()
  const card = knowledge.questions.cards[id]
  if (card === undefined) return <EmptyState isPage title={t('library.question.gone')} />
  return (
    <>
      <p className={styles.muted}>{t('library.question.title')}</p>
      <PageTitle>
        <bdi>{pick(card.text)}</bdi>
      </PageTitle>
      <div className={styles.source}>
        <CardSource card={card} />
      </div>
      <Replies parentId={id} />
    </>
  )
}
