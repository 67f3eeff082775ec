import { useT } from '../../i18n/useT.ts'
import { JoinScreen } from '../../ui/wall/JoinScreen.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'

/** Before the start people can already come in, so the code is what they need to see. */
export function NotStartedScreen() {
  const t = useT()
  const { view } = useWall()
  const line =
    view.session === null
      ? t('projector.session.noneStarted')
      : t('projector.session.notStarted', { number: view.session.number })
  return <JoinScreen line={line} />
}
