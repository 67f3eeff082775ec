import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ObserverProps } from '../module.ts'

type Link = ObserverProps<'link'>['activity']
type Questions = NonNullable<Link['questions']>
type SignUps = Questions[string]['bringer']

export default function LinkObserver({ activity: { questions, order } }: ObserverProps<'link'>) {
  return questions === null ? null : (
    <OnWall>
      <LinkedQuestions questions={questions} order={order} />
    </OnWall>
  )
}

/** The chosen questions, each with who brings it in and who has experience. */
function LinkedQuestions({ questions, order }: { readonly questions: Questions; readonly order: Link['order'] }) {
  const t = useT()
  const pick = usePick()
  const { list } = useFormat()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const namesOf = (signUps: SignUps): string =>
    list(
      Object.values(signUps).map(({ name, regionId }) => {
        const region = view.regions[regionId]
        return [name, region && fullName(identify(region))].filter(Boolean).join(', ')
      }),
    )
  return (
    <ol className={styles.list}>
      {order.map((id) => {
        const question = questions[id]
        if (question === undefined) return null
        const { bringer, experienced } = question
        return (
          <li key={id} className={styles.card}>
            <p className={styles.cardText}>
              <bdi dir="auto">{pick(question.text)}</bdi>
            </p>
            <p className={styles.quiet}>{t('observer.dots', { dots: question.dots })}</p>
            {Object.keys(bringer).length > 0 && <p>{t('observer.bringer', { who: namesOf(bringer) })}</p>}
            {Object.keys(experienced).length > 0 && <p>{t('observer.experienced', { who: namesOf(experienced) })}</p>}
          </li>
        )
      })}
    </ol>
  )
}
