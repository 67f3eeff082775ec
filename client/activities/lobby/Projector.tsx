import { JoinScreen } from '../../ui/wall/JoinScreen.tsx'

export default function LobbyProjector() {
  return <JoinScreen />
}
