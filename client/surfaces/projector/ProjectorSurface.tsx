import { useParams } from 'wouter'
import { useT } from '../../i18n/useT.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { CalmScreen } from '../../ui/wall/CalmScreen.tsx'
import { LiveWall } from './LiveWall.tsx'
import { useProjectorAccess } from './useProjectorAccess.ts'
import { useWakeLock } from './useWakeLock.ts'
import { WallRoot } from './WallRoot.tsx'

/** What everybody in the room sees. It has no controls of the session, never gives up, and needs nobody beside it. */
export default function ProjectorSurface() {
  const { code = '' } = useParams<{ code: string }>()
  const access = useProjectorAccess(code)
  useWakeLock()
  return (
    <WallRoot>
      {access.state === 'open' ? (
        <LiveWall key={access.attempt} {...access} code={code} />
      ) : (
        <Waiting isUnknown={access.state === 'unknown'} />
      )}
      <LiveRegion />
    </WallRoot>
  )
}

function Waiting({ isUnknown }: { readonly isUnknown: boolean }) {
  const t = useT()
  if (!isUnknown)
    return <CalmScreen title={t('projector.access.connectingTitle')} text={t('projector.access.connecting')} />
  return (
    <CalmScreen
      title={t('projector.access.unknownTitle')}
      text={t('projector.access.unknown')}
      note={t('projector.access.retrying')}
    />
  )
}
