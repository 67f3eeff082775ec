import * as z from 'zod/mini'

/** What a wall shows: what the room does, or one thing that stands. `check`: the pattern of the room check. */
export const wallScenes = ['follow', 'join', 'agenda', 'clock', 'check'] as const
export type WallScene = (typeof wallScenes)[number]
export const wallScene = z.enum(wallScenes)
