import type { FacilitatorView, NowView } from '../../../../shared/programme/views.ts'
import { PhonePreview } from './PhonePreview.tsx'
import styles from './Previews.module.css'
import { ScreenPreview } from './ScreenPreview.tsx'

interface PreviewsProps {
  readonly view: FacilitatorView
  readonly activity: FacilitatorView['activity']
  readonly now: NowView | null
}

/** The room's two faces, small: made from the same view, so that they never tell another story. */
export function Previews({ view, activity, now }: PreviewsProps) {
  return (
    <div className={styles.previews}>
      <ScreenPreview view={view} now={now} />
      <PhonePreview announced={view.announced} activity={activity} now={now} />
    </div>
  )
}
