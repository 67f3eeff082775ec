import { Suspense, useContext } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useNotCounted } from '../../../store/live.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/iconPaths.ts'
import { LanguageSwitch } from '../../../ui/LanguageSwitch.tsx'
import { ThemeSwitch } from '../../../ui/ThemeSwitch.tsx'
import { OwnCardList } from '../cards/OwnCardList.tsx'
import { useOwnCards } from '../cards/useOwnCards.ts'
import { useParkedTexts } from '../cards/useParkedTexts.ts'
import { DeviceContext } from '../device.ts'
import { lazySharing } from '../loadSharing.ts'
import { lazyOurRegion } from '../ourRegion/lazyOurRegion.ts'
import { AgendaList } from './AgendaList.tsx'
import { MyData } from './MyData.tsx'
import { NameForm } from './NameForm.tsx'
import { NotCountedList } from './NotCountedList.tsx'
import { ParkedList } from './ParkedList.tsx'
import { PersonalCodeText } from './PersonalCodeText.tsx'
import { RegionForm } from './RegionForm.tsx'
import { Sheet } from './Sheet.tsx'
import styles from './Shell.module.css'

const pages = [
  'menu',
  'ourRegion',
  'cards',
  'agenda',
  'code',
  'name',
  'region',
  'share',
  'privacy',
  'notCounted',
  'parked',
] as const
export type MenuPage = (typeof pages)[number]

interface MenuProps {
  readonly page: MenuPage | null
  readonly onGo: (page: MenuPage) => void
  readonly onClose: () => void
}

const AddPerson = lazySharing('AddPerson')
const OurRegionPage = lazyOurRegion('OurRegionPage')

/** Everything that can be found from any step: own questions, personal code, name, language, colours, privacy. */
export function Menu({ page, onGo, onClose }: MenuProps) {
  const t = useT()
  return (
    <Sheet isOpen={page !== null} title={t(`participant.menu.${page ?? 'menu'}`)} onClose={onClose}>
      {page === 'menu' && <MenuRows onGo={onGo} />}
      {page === 'ourRegion' && (
        <Suspense>
          <OurRegionPage onDone={onClose} />
        </Suspense>
      )}
      {page === 'cards' && <OwnCards />}
      {page === 'agenda' && <AgendaList />}
      {page === 'code' && <PersonalCodeText />}
      {page === 'name' && <NameForm onDone={onClose} />}
      {page === 'region' && <RegionForm onDone={onClose} />}
      {page === 'share' && (
        <Suspense>
          <AddPerson onDone={onClose} />
        </Suspense>
      )}
      {page === 'privacy' && <MyData />}
      {page === 'notCounted' && <NotCountedList />}
      {page === 'parked' && <ParkedList />}
    </Sheet>
  )
}

const rows: readonly { page: MenuPage; icon: IconName }[] = [
  { page: 'ourRegion', icon: 'pen' },
  { page: 'cards', icon: 'speech' },
  { page: 'agenda', icon: 'calendar' },
  { page: 'code', icon: 'phone' },
  { page: 'name', icon: 'person' },
  { page: 'region', icon: 'swap' },
  { page: 'share', icon: 'people' },
  { page: 'privacy', icon: 'lock' },
]

function MenuRows({ onGo }: { readonly onGo: (page: MenuPage) => void }) {
  const t = useT()
  const device = useContext(DeviceContext)
  const counts: Partial<Record<MenuPage, number>> = {
    cards: useOwnCards().length,
    notCounted: useNotCounted().length,
    parked: useParkedTexts().length,
  }
  const urgent: typeof rows = [
    { page: 'notCounted' as const, icon: 'help' as const },
    { page: 'parked' as const, icon: 'pen' as const },
  ].filter(({ page }) => (counts[page] ?? 0) > 0)
  return (
    <>
      <ul className={styles.list}>
        {[...urgent, ...rows.filter(({ page }) => page !== 'share' || device !== null)].map(({ page, icon }) => (
          <li key={page}>
            <button type="button" className={styles.row} onClick={() => onGo(page)}>
              <Icon name={icon} />
              <span>
                {t(`participant.menu.${page}`)}
                {counts[page] ? ` (${counts[page]})` : ''}
              </span>
              <Icon name="chevronRight" />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </>
  )
}

function OwnCards() {
  const t = useT()
  const cards = useOwnCards()
  if (cards.length > 0) return <OwnCardList rows={cards} />
  return <EmptyState title={t('participant.cards.none')}>{t('participant.cards.noneText')}</EmptyState>
}
