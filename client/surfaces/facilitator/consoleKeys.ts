/** What a key press means on the console. Pure, so that a test can press every key. */

export type ConsoleAction =
  | 'next'
  | 'back'
  | 'pause'
  | 'addMinute'
  | 'nextStep'
  | 'screen'
  | 'help'
  | 'cancel'
  | 'blank'
  | 'freeze'
  | 'undo'
  | 'park'
export type KeyMeaning =
  | { readonly type: 'action'; readonly action: ConsoleAction }
  /** The first digit of an agenda number. */
  | { readonly type: 'jump'; readonly digit: string }

export interface KeyPress {
  readonly key: string
  readonly hasModifier: boolean
  readonly isRepeat: boolean
  /** What has the focus: `text` takes every key, `choice` arrows and space, `button` space and Enter. */
  readonly focus: 'text' | 'choice' | 'button' | 'page'
}

const actions: ReadonlyMap<string, ConsoleAction> = new Map<string, ConsoleAction>(
  Object.entries({
    ArrowRight: 'next',
    n: 'next',
    ArrowLeft: 'back',
    ' ': 'pause',
    '+': 'addMinute',
    '=': 'addMinute',
    d: 'nextStep',
    o: 'screen',
    b: 'blank',
    f: 'freeze',
    u: 'undo',
    p: 'park',
    '?': 'help',
    Escape: 'cancel',
  } as const),
)

/** Null: the key is not ours. No key does what cannot be taken back. */
export function meaningOf({ key, hasModifier, isRepeat, focus }: KeyPress): KeyMeaning | null {
  if (hasModifier || isRepeat || focus === 'text') return null
  if (focus === 'choice' && (key.startsWith('Arrow') || key === ' ')) return null
  if (focus === 'button' && key === ' ') return null
  if (/^[1-9]$/.test(key)) return { type: 'jump', digit: key }
  const action = actions.get(key.length === 1 ? key.toLowerCase() : key)
  return action === undefined ? null : { type: 'action', action }
}
