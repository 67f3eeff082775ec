import { Indicators } from './Indicators.tsx'
import { InstrumentEditor } from './InstrumentEditor.tsx'
import { InstrumentPage } from './InstrumentPage.tsx'
import { Instruments } from './Instruments.tsx'
import { LessonPage } from './LessonPage.tsx'
import { Lessons } from './Lessons.tsx'
import { LibraryHome } from './LibraryHome.tsx'
import { PairPage } from './PairPage.tsx'
import { Pairs } from './Pairs.tsx'
import type { Place } from './places.ts'
import { QuestionPage } from './QuestionPage.tsx'
import { Questions } from './Questions.tsx'
import { RegionPage } from './RegionPage.tsx'
import { Regions } from './Regions.tsx'

/** The board has a screen of its own: see `Library`. */
export function LibraryPages({ place }: { readonly place: Exclude<Place, { readonly page: 'board' }> }) {
  switch (place.page) {
    case 'home':
      return <LibraryHome />
    case 'instruments':
      return <Instruments />
    case 'instrument':
      return <InstrumentPage key={place.id} id={place.id} />
    case 'newInstrument':
      return <InstrumentEditor id={null} />
    case 'editInstrument':
      return <InstrumentEditor key={place.id} id={place.id} />
    case 'lessons':
      return <Lessons place={place} />
    case 'lesson':
      return <LessonPage key={place.id} id={place.id} />
    case 'regions':
      return <Regions />
    case 'region':
      return <RegionPage key={place.id} id={place.id} />
    case 'pairs':
      return <Pairs />
    case 'pair':
      return <PairPage {...place} />
    case 'questions':
      return <Questions />
    case 'question':
      return <QuestionPage key={place.id} id={place.id} />
    case 'indicators':
      return <Indicators />
  }
}
