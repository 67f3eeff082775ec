import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { type Aspect, useAspect } from '../../ui/wall/useAspect.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import type { KindView } from '../module.ts'
import styles from './QuestionRow.module.css'

type Questions = NonNullable<KindView<'link', 'projector'>['questions']>
export type LinkQuestion = Questions[string]
type SignUps = LinkQuestion['bringer']

/** One question with its seats. An empty seat is an invitation. */
export function QuestionRow({ question }: { readonly question: LinkQuestion }) {
  const t = useT()
  const aspect = useAspect()
  return (
    <article className={styles.row}>
      <span className={styles.kind}>
        <KindMark kind={question.kind} />
        <VisuallyHidden>{t(`common.${question.kind}`)}</VisuallyHidden>
      </span>
      <div className={styles.question}>
        <p>
          <WallText text={question.text} isInline />{' '}
          <span className={styles.dots}>
            {t(question.isRescued ? 'projector.link.rescued' : 'projector.link.dots', { dots: question.dots })}
          </span>
        </p>
      </div>
      <Seats signUps={question.bringer} room={bringerRoom[aspect]} label={t('projector.link.bringer')} />
      <Seats signUps={question.experienced} room={experiencedRoom[aspect]} label={t('projector.link.experienced')} />
    </article>
  )
}

/** Marks of 9vh that stand side by side in a column. */
const bringerRoom: Readonly<Record<Aspect, number>> = { full: 3, mid: 2, square: 2 }
const experiencedRoom: Readonly<Record<Aspect, number>> = { full: 4, mid: 3, square: 2 }

interface SeatsProps {
  readonly signUps: SignUps
  readonly room: number
  readonly label: string
}

/** One mark per region, however many of its people signed up; names only for who listens. */
function Seats({ signUps, room, label }: SeatsProps) {
  const t = useT()
  const { list } = useFormat()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const people = Object.values(signUps)
  const regions = view.regionOrder.flatMap((id) =>
    people.some((person) => person.regionId === id) ? (view.regions[id] ?? []) : [],
  )
  if (regions.length === 0) {
    return (
      <p className={styles.seats}>
        <span className={styles.free}>
          <VisuallyHidden>
            {label}: {t('projector.link.free')}
          </VisuallyHidden>
        </span>
      </p>
    )
  }
  const shown = regions.length > room ? regions.slice(0, room - 1) : regions
  const names = people.map((person) => {
    const region = view.regions[person.regionId]
    return [person.name, region === undefined ? null : fullName(identify(region))].filter(Boolean).join(', ')
  })
  return (
    <p className={styles.seats}>
      <VisuallyHidden>
        {label}: {list(names)}
      </VisuallyHidden>
      {shown.map((region) => (
        <RegionMark key={region.id} region={identify(region)} size="9vh" isDecorative />
      ))}
      {shown.length < regions.length && <span className={styles.more}>+{regions.length - shown.length}</span>}
    </p>
  )
}
