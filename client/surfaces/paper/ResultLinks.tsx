import type { Region } from '../../../shared/programme/regions.ts'
import type { LinkReport } from '../../../shared/programme/report.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Dot } from '../../ui/Dots.tsx'
import text from '../../ui/text.module.css'
import styles from './Results.module.css'

type Question = NonNullable<LinkReport['questions']>[string]

interface ResultLinksProps {
  readonly links: readonly LinkReport[]
  readonly regions: readonly Region[]
}

/** Who brings a question in, and who has experience with it, as they signed up for everybody to see. */
export function ResultLinks({ links, regions }: ResultLinksProps) {
  const t = useT()
  const pick = usePick()
  return links.map(({ activityId, title, order, questions }) => (
    <section key={activityId} className={styles.section}>
      <h2>{pick(title)}</h2>
      {questions === null ? (
        <p className={text.hint}>{t('paper.results.notShown')}</p>
      ) : (
        <ul className={styles.list}>
          {order
            .flatMap((id) => questions[id] ?? [])
            .map((question) => (
              <LinkedQuestion key={question.id} question={question} regions={regions} />
            ))}
        </ul>
      )}
    </section>
  ))
}

function LinkedQuestion({ question, regions }: { readonly question: Question; readonly regions: readonly Region[] }) {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const names = (people: Question['bringer']): string =>
    format.list(
      Object.values(people).map(({ name, regionId }) => {
        const region = regions.find(({ id }) => id === regionId)?.shortName ?? ''
        return name === null ? region : t('paper.results.person', { name, region })
      }),
    )
  return (
    <li className={styles.linked}>
      <p className={styles.questionLine}>
        <Dot kind={question.kind} size="14px" label={t(`common.${question.kind}`)} />
        <b dir="auto">{pick(question.text)}</b>
        {question.isRescued && <Chip tone="line">{t('paper.results.rescued')}</Chip>}
      </p>
      <dl className={styles.facts}>
        {(['bringer', 'experienced'] as const).map((role) => (
          <div key={role}>
            <dt>{t(`paper.results.${role}`)}</dt>
            <dd dir="auto">{names(question[role]) || t('paper.results.nobody')}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
