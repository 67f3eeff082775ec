import { useMemo } from 'react'
import { JoinScreen } from '../../ui/wall/JoinScreen.tsx'
import type { ProjectorProps } from '../module.ts'

export default function LobbyProjector({ activity }: ProjectorProps<'lobby'>) {
  const seated = useMemo(() => new Set(activity.seatedRegions), [activity.seatedRegions])
  return <JoinScreen seated={seated} />
}
