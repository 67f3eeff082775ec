import { createBrowserLocalStore } from '../../../live/localStore.ts'

const store = createBrowserLocalStore(() => localStorage)
const keyOf = (copyCode: string): string => `kennisronde.rehearsed.${copyCode}`

/** This browser keeps of which programme a rehearsal is the copy, so that its last page leads back there. */
export const keepRehearsedFrom = (copyCode: string, code: string): void => store.write(keyOf(copyCode), code)

/** Code of the programme itself; null when this browser did not start the rehearsal. */
export const rehearsedFrom = (copyCode: string): string | null => store.read(keyOf(copyCode))
