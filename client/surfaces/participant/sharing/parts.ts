import { AddPerson } from './AddPerson.tsx'
import { CoverPage } from './CoverPage.tsx'
import { PlaceBar } from './PlaceBar.tsx'
import { StayConnected } from './StayConnected.tsx'

/** All that only a shared device needs, fetched together. */
export const sharingParts = { AddPerson, CoverPage, PlaceBar, StayConnected }
