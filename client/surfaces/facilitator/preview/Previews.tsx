import { useState } from 'react'
import type { FacilitatorView, NowView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import { useEpoch } from '../../../store/live.tsx'
import { PhonePreview } from './PhonePreview.tsx'
import styles from './Previews.module.css'
import { nextOf, shownOf } from './previewOf.ts'
import { ScreenPreview } from './ScreenPreview.tsx'

interface PreviewsProps {
  readonly view: FacilitatorView
  readonly activity: FacilitatorView['activity']
  readonly now: NowView | null
}

/**
 * The room's two faces, small: made from the same view, so that they never tell another story. While the screen stands
 * still, what it shows and what it would show stand side by side; otherwise what comes next stands below.
 */
export function Previews({ view, activity, now }: PreviewsProps) {
  const t = useT()
  const held = useHeldView(view)
  const next = nextOf(view)
  const { programme, announced } = view
  const phone = <PhonePreview announced={announced} activity={activity} now={now} />
  if (view.wall.isFrozen) {
    const shown = view.wall.isBlank ? shownOf(view) : held && shownOf(held)
    return (
      <div className={styles.frozen}>
        <ScreenPreview caption={t('screens.nowOn')} shown={shown} programme={programme} now={null} />
        <ScreenPreview
          caption={t('screens.readyToShow')}
          shown={shownOf({ ...view, wall: { ...view.wall, isBlank: false } })}
          programme={programme}
          now={now}
        />
        {phone}
      </div>
    )
  }
  return (
    <>
      <div className={styles.previews}>
        <ScreenPreview caption={t('facilitator.see.screen')} shown={shownOf(view)} programme={programme} now={now} />
        {phone}
      </div>
      {next !== null && (
        <ScreenPreview
          isComing
          caption={t(next.after === 'reveal' ? 'screens.nextReveal' : 'screens.nextOn')}
          shown={next.shown}
          programme={programme}
          now={null}
        />
      )}
    </>
  )
}

/** The view of when the screen was held, as the walls know it; null on a console that came later, or after an erasure. */
function useHeldView(view: FacilitatorView): FacilitatorView | null {
  const epoch = useEpoch()
  const [last, setLast] = useState<{ readonly view: FacilitatorView; readonly epoch: number | null } | null>(null)
  if (!view.wall.isFrozen && last?.view !== view) setLast({ view, epoch })
  return last?.epoch === epoch ? last.view : null
}
