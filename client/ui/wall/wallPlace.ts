/**
 * The wall cuts its pages by what fits, so only the wall knows how many there are. It mostly runs in another window of
 * the console's own browser: they tell each other there, and nothing goes to the server. Elsewhere the console does not
 * know, and does not pretend to.
 */
export interface WallPlace {
  readonly activityId: string
  /** From 0. */
  readonly page: number
  readonly count: number
  /** Ids of what is on each page. */
  readonly pages: readonly (readonly string[])[]
}

type Message = { readonly type: 'where' } | { readonly type: 'here'; readonly place: WallPlace }

const channelFor = (programmeId: string): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`kr-wall-${programmeId}`)

/** Says where this wall is, now and to whoever asks later. Returns how to stop. */
export function tellPlace(programmeId: string, place: WallPlace): () => void {
  const channel = channelFor(programmeId)
  const say = (): void => channel?.postMessage({ type: 'here', place } satisfies Message)
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'where') say()
  })
  say()
  return () => channel?.close()
}

/** Hears where a wall of this browser is; the last one that said so. Returns how to stop. */
export function hearPlace(programmeId: string, heard: (place: WallPlace) => void): () => void {
  const channel = channelFor(programmeId)
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'here') heard(data.place)
  })
  channel?.postMessage({ type: 'where' } satisfies Message)
  return () => channel?.close()
}
