import { Clock } from '../../../client/ui/Clock.tsx'
import { QrCode } from '../../../client/ui/QrCode.tsx'
import { Round } from '../../../client/ui/Round.tsx'
import type { RoundLink } from '../../../client/ui/RoundLines.tsx'
import styles from './gallery.module.css'
import { nineRegions, sampleRegions } from './sampleRegions.ts'

const links: readonly RoundLink[] = [
  { source: 0, learner: 8 },
  { source: 2, learner: 1 },
  { source: 3, learner: 4 },
  { source: 7, learner: 3 },
  { source: 2, learner: 6 },
  { source: 0, learner: 7 },
  { source: 7, learner: 2 },
  { source: 5, learner: 0 },
  { source: 6, learner: 5, state: 'now' },
]

/** Projector-sized pieces: the map of who learns from whom, the wall clock, the join code. */
export function Wall() {
  const which = new URLSearchParams(location.search).get('which')
  if (which === 'clock') {
    return (
      <div data-face="wall" className={styles.wallClock}>
        <h1>Stel alleen open vragen</h1>
        <Clock look="wall" remainingMs={222_000} totalMs={300_000} seatCount={9} />
      </div>
    )
  }
  if (which === 'lobby') {
    return (
      <div data-face="wall" className={styles.lobby}>
        <QrCode address="https://kennisronde.nl/KR7M4X" size="78vh" />
      </div>
    )
  }
  return (
    <div data-face="wall" className={styles.wall}>
      <div>
        <Round
          regions={which === 'thirty' ? sampleRegions : nineRegions}
          links={links}
          hasArrows
          hasLabels
          hasTable={false}
          emphasised={[5, 6]}
          markShare={0.27}
          fillsParent
          drawsLinks
        />
      </div>
      <h1>Wie leert van wie?</h1>
    </div>
  )
}
