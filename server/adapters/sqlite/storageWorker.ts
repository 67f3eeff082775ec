import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { type RewriteRequest, StorageError } from '../../ports/EventStore.ts'
import { durability, type OpenOptions, openDatabase } from './openDatabase.ts'
import { openTables } from './openTables.ts'
import type { Reader } from './Reader.ts'
import { toStorageError } from './storageErrors.ts'
import type { Writer } from './Writer.ts'
import type { Answer, Call, Failure, WorkerCalls, WriteRequest } from './workerCalls.ts'

/** The thread that owns the file. Calls come one by one, in the order in which the main thread made them. */
if (parentPort === null) throw new Error('storageWorker.ts runs as a worker thread only')
const port = parentPort
/** Often enough that a copy of the running server's files tells next to nothing, and not so often that votes wait for it. */
const defaultFramesMs = 10_000

const options = workerData as OpenOptions
try {
  const { calls, path, backup } = start()
  port.on('message', (call: Call) => port.postMessage(answer(calls, call, path)))
  send({ id: 0, isGood: true, result: { backup } })
} catch (error) {
  send({ id: 0, isGood: false, failure: toFailure(error, options.directory) })
}

function start() {
  const { database, path, backup, close } = openDatabase(options)
  const { ino } = statSync(path)
  const { writer, reader } = openTables({ database, path })
  /** F25: after a sign of damage nothing is written any more; what can be read is still read. */
  let damage: StorageError | null = null

  const guard = <Parameters extends unknown[], T>(call: (...parameters: Parameters) => T, isWrite: boolean) => {
    return (...parameters: Parameters): T => {
      if (isWrite && damage !== null) throw damage
      try {
        return call(...parameters)
      } catch (cause) {
        const error = toStorageError(cause, path)
        if (error.code === 'storageCorrupt') damage = error
        throw error
      }
    }
  }
  const reading = <P extends unknown[], T>(call: (...parameters: P) => T) => guard(call, false)
  const writing = <P extends unknown[], T>(call: (...parameters: P) => T) => guard(call, true)

  let frames: NodeJS.Timeout | null = null
  const forgetFrames = writing(() => writer.forgetFrames())
  const forgetFramesLater = (): void => {
    if (!writer.hasBoxFrames) return
    frames ??= setTimeout(() => {
      frames = null
      try {
        forgetFrames()
      } catch {
        // Damage is told to whoever writes next.
        return
      }
      forgetFramesLater()
    }, options.framesMs ?? defaultFramesMs)
  }

  const calls: WorkerCalls = {
    write: writing((requests: string) => {
      const outcomes = writer.writeAll(JSON.parse(requests) as readonly WriteRequest[])
      forgetFramesLater()
      return outcomes
    }),
    lock: writing(() => writer.lock()),
    unlock: reading(() => writer.unlock()),
    saveSnapshot: writing((...parameters: Parameters<Writer['saveSnapshot']>) => writer.saveSnapshot(...parameters)),
    rewrite: writing((request: string) => writer.rewrite(JSON.parse(request) as RewriteRequest)),
    remove: writing((programmeId: string) => writer.remove(programmeId)),
    check: writing(() => {
      assertStillThere(path, ino)
      writer.probe()
      return durability(database)
    }),
    erasures: reading((programmeId: string) => reader.erasures(programmeId)),
    read: reading((...parameters: Parameters<Reader['read']>) => reader.read(...parameters)),
    readEntries: reading((programmeId: string) => reader.readEntries(programmeId)),
    head: reading((programmeId: string) => reader.head(programmeId)),
    findByCode: reading((code: string) => reader.findByCode(code)),
    list: reading(() => reader.list()),
    loadSnapshot: reading((programmeId: string) => reader.loadSnapshot(programmeId)),
    close: () => {
      if (frames !== null) clearTimeout(frames)
      close()
    },
  }
  return { calls, path, backup }
}

/** Writes into a file that was deleted succeed, and are gone after the next start. */
function assertStillThere(path: string, ino: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.ino === ino) return
  throw new StorageError(
    'storageUnavailable',
    `${path} was moved, replaced or removed while the server runs. Put it back, or restart the server.`,
  )
}

function answer(calls: WorkerCalls, { id, name, parameters }: Call, path: string): Answer {
  try {
    // The main thread's SqliteEventStore is the only caller, and typed by the same interface.
    const call = calls[name] as (...parameters: readonly unknown[]) => unknown
    return { id, isGood: true, result: call(...parameters) }
  } catch (error) {
    return { id, isGood: false, failure: toFailure(error, path) }
  }
}

function toFailure(error: unknown, path: string): Failure {
  const { code, message } = toStorageError(error, path)
  return { code, message }
}

function send(message: Answer): void {
  port.postMessage(message)
}
