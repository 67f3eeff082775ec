import { AppKeyError } from '../adapters/auth/appKeys.ts'
import { ConfigError } from '../config.ts'
import { type StorageCode, StorageError } from '../ports/EventStore.ts'

/** The server cannot start, and the person at the terminal can do something about it. */
export class StartError extends Error {
  readonly dutch: string
  constructor(dutch: string, english: string, options?: ErrorOptions) {
    super(english, options)
    this.name = 'StartError'
    this.dutch = dutch
  }
}

const storageInDutch: Readonly<Record<StorageCode, string>> = {
  storageFull: 'De schijf is vol. Maak ruimte en start opnieuw.',
  storageUnavailable:
    'De opslag is nu niet te gebruiken. Misschien draait er al een server met dezelfde map (DATA_DIR).',
  storageReadOnly: 'In de map met gegevens (DATA_DIR) mag niet geschreven worden. Geef de gebruiker schrijfrechten.',
  storageCorrupt:
    'Het gegevensbestand is beschadigd en is niet aangeraakt. Bewaar een kopie en zet de reservekopie terug.',
  storageNewer: 'Het gegevensbestand is van een nieuwere versie van Kennisronde. Start die versie.',
}

const keyInDutch =
  'Het bestand app.key in de map met gegevens (DATA_DIR) is niet te gebruiken, dus de server start niet. Hieronder staat waarom.'

/** What to print when the start fails: Dutch, then English. Null: a bug, which needs its stack. */
export function sentencesOf(error: unknown): readonly string[] | null {
  if (error instanceof StartError) return [error.dutch, error.message]
  if (error instanceof StorageError) return [storageInDutch[error.code], error.message]
  if (error instanceof AppKeyError) return [keyInDutch, error.message]
  if (error instanceof ConfigError) return ['Een instelling klopt niet, dus de server start niet.', error.message]
  return null
}

/** What listening can run into. */
export function listenError(error: unknown, host: string, port: number): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new StartError(
        `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=${port + 1} npm start`,
        `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
        { cause: error },
      )
    case 'EACCES':
      return new StartError(
        `Poort ${port} mag niet gebruikt worden door deze gebruiker. Kies een poort boven 1023, bijvoorbeeld PORT=3000.`,
        `This user may not use port ${port}. Choose a port above 1023, for example PORT=3000.`,
        { cause: error },
      )
    case 'EADDRNOTAVAIL':
      return new StartError(
        `Deze machine heeft het adres ${host} niet. Pas HOST aan, of laat het weg.`,
        `This machine does not have the address ${host}. Change HOST, or leave it out.`,
        { cause: error },
      )
    default:
      return error
  }
}
