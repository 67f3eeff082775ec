import { useMemo, useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import type { KindView } from '../module.ts'
import styles from './CheckoutOutcome.module.css'
import { Distribution } from './Distribution.tsx'

type View = KindView<'checkout', 'projector'>

export interface CheckoutOutcomeProps {
  readonly activityId: string
  readonly title: string
  readonly outcome: NonNullable<View['outcome']>
  readonly statements: View['statements']
  readonly page: number
}

/** Left the sentences in pages, right one picture per scale. */
export function CheckoutOutcome({ activityId, title, outcome, statements, page }: CheckoutOutcomeProps) {
  const t = useT()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(activityId, place.page, pages)
  // Two people may well write the same sentence.
  const sentences = useMemo(
    () => outcome.sentences.map((text, index) => ({ id: String(index), text })),
    [outcome.sentences],
  )
  const pageNote =
    place.count > 1 ? ` · ${t('projector.frame.page', { page: place.page + 1, count: place.count })}` : ''
  return (
    <WallFrame title={title} note={`${t('projector.checkout.answers', { count: outcome.answers })}${pageNote}`}>
      <div className={styles.sides}>
        {sentences.length === 0 ? (
          <p className={styles.none}>{t('projector.checkout.noSentences')}</p>
        ) : (
          <PagedList
            items={sentences}
            idOf={idOf}
            render={renderSentence}
            page={page}
            label={t('projector.checkout.sentences')}
            onPlace={setPlace}
            onPages={setPages}
          />
        )}
        <ul className={styles.scales}>
          {statements.map((statement) => (
            <li key={statement.id}>
              <Distribution text={statement.text} counts={outcome.distributions[statement.id] ?? null} />
            </li>
          ))}
        </ul>
      </div>
    </WallFrame>
  )
}

interface Sentence {
  readonly id: string
  readonly text: string
}

const idOf = (sentence: Sentence): string => sentence.id
const renderSentence = (sentence: Sentence) => (
  <p className={styles.sentence}>
    <WallText text={sentence.text} />
  </p>
)
