import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { CrowdDoor, CrowdOrder, CrowdTrouble } from '../../../shared/protocol/rehearsal.ts'
import type { Crowd, Crowds, CrowdWish } from '../../ports/Crowds.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'

interface Options {
  /** Where the server listens, known once it does. */
  readonly door: () => CrowdDoor
  readonly telemetry: Telemetry
}

const script = join(import.meta.dirname, '..', '..', '..', 'rehearsal', 'main.ts')
/** Sixty phones stay far below it; whatever goes wrong there, the machine is not the server's to lose. */
const maxHeapMb = 256
const goodbyeMs = 2000
/** The variables without which no process starts on some systems. None of them holds a secret of the server. */
const passedOn = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

/** Each crowd in a process of its own, over the same doors and wire as any phone: it cannot stall the server. */
export function childCrowds({ door, telemetry }: Options): Crowds {
  return {
    start({ programmeId, code, seed, people, tempo }: CrowdWish, onEnd: () => void): Crowd {
      const child = fork(script, [], {
        execArgv: [`--max-old-space-size=${maxHeapMb}`],
        env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      let isAsked = false
      child.on('message', (message) => {
        const { reason } = message as CrowdTrouble
        telemetry.warn('rehearsal.trouble', { programmeId, reason })
      })
      const ended = new Promise<void>((resolve) => {
        child.once('error', (error) => {
          telemetry.error('rehearsal.processFailed', error, { programmeId })
          resolve()
        })
        child.once('exit', (exitCode) => {
          if (!isAsked) telemetry.warn('rehearsal.ended', { programmeId, exitCode })
          resolve()
        })
      }).then(onEnd)
      const tell = (order: CrowdOrder): void => {
        // A process that has just died hears nothing; `ended` tells that.
        if (child.connected) child.send(order, () => undefined)
      }
      tell({ type: 'start', door: door(), code, seed, people, tempo })
      return {
        set: (newPeople, newTempo) => tell({ type: 'set', people: newPeople, tempo: newTempo }),
        async end() {
          isAsked = true
          await endOf(child, ended)
        },
      }
    },
  }
}

/** Without its channel the process goes by itself; one that hangs is ended. */
async function endOf(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.connected) child.disconnect()
  const patience = setTimeout(() => child.kill('SIGKILL'), goodbyeMs)
  await ended
  clearTimeout(patience)
}
