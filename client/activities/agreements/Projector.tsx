import { useMemo, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useTurningPage } from '../../ui/wall/useTurningPage.ts'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import type { KindView, ProjectorProps } from '../module.ts'
import styles from './Projector.module.css'

type Rule = KindView<'agreements', 'projector'>['agreements'][string]

export default function AgreementsProjector({ activity, now }: ProjectorProps<'agreements'>) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const page = useTurningPage(place.count)
  const rules = useMemo(
    () => activity.order.flatMap((id) => activity.agreements[id] ?? []).filter((rule) => !rule.isHidden),
    [activity.order, activity.agreements],
  )
  const agreed =
    activity.agreed === null
      ? null
      : t('projector.agreements.agreed', { agreed: activity.agreed, count: view.seatCount ?? activity.agreed })
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  return (
    <SplitFrame
      title={pick(now.title)}
      prompt={pick(now.prompt)}
      plane={<PlaneClock />}
      note={[agreed, pageNote].filter(Boolean).join(' · ')}
    >
      <PagedList items={rules} idOf={idOf} render={renderRule} page={page} onPlace={setPlace} label={pick(now.title)} />
    </SplitFrame>
  )
}

const idOf = (rule: Rule): string => rule.id
const renderRule = (rule: Rule) => <RuleRow rule={rule} />

function RuleRow({ rule }: { readonly rule: Rule }) {
  const t = useT()
  return (
    <div className={styles.rule}>
      <p className={styles.text}>
        <WallText text={rule.text} />
      </p>
      {rule.isProposal && <p className={styles.proposal}>{t('projector.agreements.proposal')}</p>}
    </div>
  )
}
