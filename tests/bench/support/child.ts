import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What a helper process can be asked: one argument and one answer, both plain JSON. */
export type Operations = Readonly<Record<string, (argument: never) => unknown>>

export interface Child<Ops extends Operations> {
  readonly ask: <Name extends keyof Ops & string>(
    name: Name,
    argument: Parameters<Ops[Name]>[0],
  ) => Promise<Awaited<ReturnType<Ops[Name]>>>
  /** Resolves when the process is gone. */
  readonly stop: () => Promise<void>
}

interface Question {
  readonly id: number
  readonly name: string
  readonly argument: unknown
}
type Answer = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string }

/** A process of its own, so that what loads the machine does not load what is measured. `file` calls `serve`. */
export function startChild<Ops extends Operations>(file: URL, env: Readonly<Record<string, string>> = {}): Child<Ops> {
  const child = fork(file, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let nextId = 0
  child.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asker?.reject(new Error(answer.error))
    else asker?.resolve(answer.result)
  })
  const exited = once(child, 'exit').then(() => {
    for (const { reject } of waiting.values()) reject(new Error('a helper process ended early'))
  })
  return {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        nextId += 1
        // The helper is typed by the same operations.
        waiting.set(nextId, { resolve: resolve as (result: unknown) => void, reject })
        child.send({ id: nextId, name, argument } satisfies Question)
      }),
    async stop() {
      waiting.clear()
      // Without its parent it ends by itself, and removes what it made.
      if (child.connected) child.disconnect()
      const patience = setTimeout(() => child.kill('SIGKILL'), 3000)
      await exited
      clearTimeout(patience)
    },
  }
}

/** The helper's side: answers questions until the parent is gone. */
export function serve(operations: Operations): void {
  process.on('disconnect', () => process.exit())
  process.on('message', ({ id, name, argument }: Question) => {
    const operation = operations[name]
    Promise.resolve()
      .then(() => operation?.(argument as never))
      .then(
        (result) => process.send?.({ id, result: result ?? null }),
        (error: unknown) => process.send?.({ id, error: error instanceof Error ? (error.stack ?? '') : String(error) }),
      )
  })
}
