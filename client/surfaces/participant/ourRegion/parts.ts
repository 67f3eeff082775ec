import { OurRegionCard } from './OurRegionCard.tsx'
import { OurRegionPage } from './OurRegionPage.tsx'

export const ourRegionParts = { OurRegionCard, OurRegionPage }
