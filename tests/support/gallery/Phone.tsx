import { useState } from 'react'
import { Button } from '../../../client/ui/Button.tsx'
import { Clock } from '../../../client/ui/Clock.tsx'
import { DotStepper } from '../../../client/ui/DotStepper.tsx'
import { MiniRound } from '../../../client/ui/MiniRound.tsx'
import { RegionTiles } from '../../../client/ui/RegionTiles.tsx'
import { Round } from '../../../client/ui/Round.tsx'
import text from '../../../client/ui/text.module.css'
import styles from './gallery.module.css'
import { nineRegions, sampleRegion, sampleRegions } from './sampleRegions.ts'

const questions = [
  'Hoe komen we binnen bij ondernemers die nooit naar een bijeenkomst komen?',
  'Welke drie cijfers laten samen zien of onze deal werkt?',
]

/** Phone-sized pieces: header, tiles, round, steppers. */
export function Phone() {
  const [region, setRegion] = useState<string | null>('li')
  const [dots, setDots] = useState<readonly number[]>([2, 0])
  const left = 3 - dots.reduce((sum, count) => sum + count, 0)
  const all = new URLSearchParams(location.search).has('all')
  return (
    <div className={styles.phone}>
      <header className={styles.phoneHead}>
        <MiniRound own={sampleRegion('LI')} seats={nineRegions.map(({ seat }) => seat)} />
        <div>
          <b>Stemmen</b>
          <p className={text.hint}>Stap 11 van 15</p>
        </div>
        <Clock remainingMs={222_000} totalMs={300_000} look="header" />
      </header>
      <main className={styles.phoneMain}>
        <h1>Schuif aan. Namens welke regio?</h1>
        <RegionTiles regions={all ? sampleRegions : nineRegions} value={region} onChange={setRegion} />
        <Round regions={nineRegions} away={[4]} ownSeat={5}>
          <b className={text.figure} style={{ fontSize: 56, lineHeight: 1 }}>
            21
          </b>
          <span className={text.muted}>mensen er al</span>
        </Round>
        <ul>
          {questions.map((question, index) => (
            <li key={question} className={styles.vote}>
              <p>{question}</p>
              <DotStepper
                kind={index === 0 ? 'process' : 'content'}
                item={question}
                count={dots[index] ?? 0}
                max={2}
                budgetLeft={left}
                onChange={(count) => setDots(dots.map((old, place) => (place === index ? count : old)))}
              />
            </li>
          ))}
        </ul>
        <Button look="primary" isBig isBlock>
          Klaar met stemmen
        </Button>
      </main>
    </div>
  )
}
