import { type Device, devices } from './rules.ts'

const wordOf: Readonly<Record<Device, string>> = { phone: 'telefoon', computer: 'computer', screen: 'scherm' }

/** Path of the check for one kind of device; without one the page guesses. */
export const checkPath = (code: string, device: Device | null): string =>
  `/controle/${code}${device === null ? '' : `?op=${wordOf[device]}`}`

export function deviceOfSearch(search: string): Device | null {
  const named = new URLSearchParams(search).get('op')
  return devices.find((device) => wordOf[device] === named) ?? null
}
