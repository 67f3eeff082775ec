import { Chip } from '../../../client/ui/Chip.tsx'
import { Clock } from '../../../client/ui/Clock.tsx'
import { Dots } from '../../../client/ui/Dots.tsx'
import { Icon } from '../../../client/ui/Icon.tsx'
import { iconPaths } from '../../../client/ui/iconPaths.ts'
import { Logo } from '../../../client/ui/Logo.tsx'
import { MiniRound } from '../../../client/ui/MiniRound.tsx'
import { RegionMark } from '../../../client/ui/RegionMark.tsx'
import { Round } from '../../../client/ui/Round.tsx'
import { Stage } from '../../../client/ui/Stage.tsx'
import text from '../../../client/ui/text.module.css'
import styles from './gallery.module.css'
import { nineRegions, sampleRegion, sampleRegions } from './sampleRegions.ts'

const seats = nineRegions.map((region) => region.seat)

/** The visual language: marks, rings, clocks, icons. */
export function Marks() {
  return (
    <main className={styles.board}>
      <section className={styles.half}>
        <p style={{ fontSize: 72 }}>
          <Logo />
        </p>
        <p style={{ fontSize: 22, marginTop: 16 }}>
          Negen regio’s schuiven aan. Een lijn betekent altijd hetzelfde: hier leert iemand van een ander.
        </p>
      </section>
      <section className={styles.half}>
        <div className={styles.app}>
          <Logo hasWord={false} size="64px" />
          <Logo hasWord={false} size="32px" />
          <Logo hasWord={false} size="20px" isSmall />
          <span className={styles.appSign}>
            <Logo hasWord={false} size="64px" />
          </span>
        </div>
      </section>
      <section className={styles.half}>
        <h2>Merken</h2>
        <div className={styles.marks}>
          {sampleRegions.map((region) => (
            <RegionMark key={region.id} region={region} size={58} />
          ))}
        </div>
        <div className={styles.marks} style={{ marginTop: 20 }}>
          {sampleRegions.map((region) => (
            <RegionMark key={region.id} region={region} size={58} state="notYet" />
          ))}
        </div>
      </section>
      <section className={styles.half}>
        <h2>Op vlak, grijs, jij</h2>
        <div className={styles.plane}>
          <div className={styles.marks}>
            {sampleRegions.map((region) => (
              <RegionMark
                key={region.id}
                region={region}
                size={50}
                onPlane
                state={region.seat === 4 ? 'notYet' : 'here'}
              />
            ))}
          </div>
        </div>
        <div className={`${styles.marks} ${styles.grey}`} style={{ marginTop: 20 }}>
          {nineRegions.map((region) => (
            <RegionMark key={region.id} region={region} size={40} />
          ))}
          <RegionMark region={sampleRegion('LI')} size={60} isYou />
        </div>
      </section>
      <section>
        <h2>De ronde</h2>
        <Round regions={nineRegions} away={[4]} ownSeat={5} size="330px">
          <b className={text.figure} style={{ fontSize: 56, lineHeight: 1 }}>
            21
          </b>
          <span className={text.muted}>mensen er al</span>
        </Round>
      </section>
      <section>
        <h2>Met klok</h2>
        <Round regions={nineRegions} hasTable={false} size="330px" markShare={0.32}>
          <Clock remainingMs={222_000} totalMs={300_000} size="200px" speaks={false} />
        </Round>
      </section>
      <section>
        <h2>Twee en dertig</h2>
        <div className={styles.row}>
          <Round regions={sampleRegions.slice(0, 2)} size="150px" />
          <Round regions={sampleRegions.slice(0, 5)} size="150px" />
        </div>
      </section>
      <section>
        <h2>Dertig</h2>
        <Round regions={sampleRegions} size="330px" ownSeat={5} />
      </section>
      <section>
        <h2>Kleine ronde</h2>
        <div className={styles.row}>
          <MiniRound own={sampleRegion('LI')} seats={seats} size={92} />
          <MiniRound own={sampleRegion('OV')} seats={seats} />
          <MiniRound own={sampleRegion('ZL')} seats={seats} isOffline />
          <MiniRound own={sampleRegion('UT')} seats={sampleRegions.map((region) => region.seat)} />
          <MiniRound own={sampleRegion('AC')} seats={[0, 1]} />
        </div>
      </section>
      <section>
        <h2>Klok</h2>
        <div className={styles.row}>
          <Clock remainingMs={222_000} totalMs={300_000} size="84px" />
          <Clock remainingMs={222_000} totalMs={300_000} size="84px" paused />
          <Clock remainingMs={38_000} totalMs={300_000} size="84px" />
          <Clock remainingMs={-20_000} totalMs={300_000} size="84px" />
          <Clock remainingMs={222_000} totalMs={300_000} look="header" />
          <Clock remainingMs={222_000} totalMs={300_000} look="header" paused />
          <span className={styles.plane}>
            <Clock remainingMs={222_000} totalMs={300_000} onPlane />
          </span>
          <span className={styles.plane}>
            <Clock remainingMs={222_000} totalMs={300_000} onPlane paused />
          </span>
        </div>
      </section>
      <section>
        <h2>Stippen, labels, stappen</h2>
        <div className={styles.stack}>
          <div className={styles.row}>
            <Dots kind="process" filled={2} total={3} /> proces <Dots kind="content" filled={1} total={2} /> inhoud
          </div>
          <div className={styles.row}>
            <Chip>familiebedrijven</Chip>
            <Chip tone="line">gepland</Chip>
            <Chip tone="now">nu</Chip>
            <Chip tone="notice">3 min achter</Chip>
            <Chip tone="do">Wel doen</Chip>
            <Chip tone="dont">Niet doen</Chip>
          </div>
          <div className={styles.row}>
            {[1, 2, 3, 4, 5].map((stage) => (
              <Stage key={stage} stage={stage} size="50px" />
            ))}
            <Stage stage={null} />
          </div>
        </div>
      </section>
      <section>
        <h2>Iconen</h2>
        <div className={styles.row} style={{ fontSize: 20 }}>
          {(Object.keys(iconPaths) as (keyof typeof iconPaths)[]).map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
      </section>
    </main>
  )
}
