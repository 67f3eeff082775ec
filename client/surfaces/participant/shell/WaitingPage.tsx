import { Suspense, useState } from 'react'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { HomeBoard, HomeBoardList } from '../lessons/lazyHome.ts'
import { lazyOurRegion } from '../ourRegion/lazyOurRegion.ts'
import { PersonalCodeBar } from './PersonalCodeBar.tsx'
import { PhoneScreen } from './PhoneFrame.tsx'
import { TableRound } from './TableRound.tsx'

const OurRegionCard = lazyOurRegion('OurRegionCard')

/** No step is running: the session has not begun, or is over. Then there is time for the region's own page. */
export function WaitingPage({ onOurRegion }: { readonly onOurRegion: () => void }) {
  const t = useT()
  const pick = usePick()
  const session = useView('participant', (view) => view.session)
  const isOver = session?.status === 'ended'
  const isRehearsal = useView('participant', (view) => view.programme.isRehearsal)
  const over = isRehearsal ? 'participant.waiting.overRehearsal' : 'participant.waiting.overText'
  const hasBoards = useView('participant', (view) => Object.keys(view.openBoards).length > 0)
  const [boardId, setBoardId] = useState<string | null>(null)
  if (boardId !== null) {
    return (
      <Suspense>
        <HomeBoard activityId={boardId} onBack={() => setBoardId(null)} />
      </Suspense>
    )
  }
  return (
    <PhoneScreen
      hero={
        <TableRound
          title={t(isOver ? 'participant.waiting.over' : 'participant.waiting.title')}
          text={t(isOver ? over : 'participant.waiting.text')}
        />
      }
      actions={<PersonalCodeBar />}
    >
      {session && <p>{pick(session.title)}</p>}
      {hasBoards && (
        <Suspense>
          <HomeBoardList onOpen={setBoardId} />
        </Suspense>
      )}
      <Suspense>
        <OurRegionCard isBefore={!isOver} onOpen={onOurRegion} />
      </Suspense>
    </PhoneScreen>
  )
}
