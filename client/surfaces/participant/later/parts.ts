import { LibraryButton } from '../library/LibraryButton.tsx'
import { Menu } from '../shell/Menu.tsx'
import { SeatNews } from '../shell/SeatNews.tsx'
import { MergedPage, RemovedPage } from '../shell/SeatPages.tsx'
import { SpotlightNews } from '../shell/SpotlightNews.tsx'
import { StoppedPage } from '../shell/StoppedPage.tsx'
import { WaitingPage } from '../shell/WaitingPage.tsx'
import { PulseCard } from '../signals/PulseCard.tsx'
import { SignalStrip } from '../signals/SignalStrip.tsx'

/** What nobody needs to take part in what the room does. */
export const laterParts = {
  LibraryButton,
  Menu,
  MergedPage,
  PulseCard,
  RemovedPage,
  SeatNews,
  SignalStrip,
  SpotlightNews,
  StoppedPage,
  WaitingPage,
}
