import { useState } from 'react'
import { profileSteps } from '../../../shared/programme/profile.ts'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { FacilitatorProps } from '../module.ts'
import { ConsoleProfile } from './ConsoleProfile.tsx'

type Profile = FacilitatorProps<'profile'>['activity']

/** How complete each region is; whose profile the wall shows; and filling one in for a region without a phone. */
export default function ProfileFacilitator({ activity, now: { activityId } }: FacilitatorProps<'profile'>) {
  const t = useT()
  const send = useConsoleSend()
  const regionOrder = useView('facilitator', (view) => view.regionOrder)
  const place = useWallPlace(activityId)
  const [openId, setOpenId] = useState<string | null>(null)
  const { regionId, part, page } = activity
  const show = (data: { readonly regionId: string | null; readonly part: Profile['part'] }): void => {
    void send({ name: 'profile.show', activityId, data })
  }
  const isAll = regionId === null
  return (
    <div className={panel.panel}>
      <div className={panel.head}>
        <h2 className={panel.title}>{t('profile.console.title')}</h2>
        {(!isAll || part === 'grid') && (
          <PageControl
            page={page}
            place={place}
            onPage={(wanted) => send({ name: 'profile.showPage', activityId, data: { page: wanted } })}
          />
        )}
      </div>
      <div className={panel.row}>
        <Button
          icon="screen"
          isPressed={isAll && part === 'profile'}
          onClick={() => show({ regionId: null, part: 'profile' })}
        >
          {t('profile.console.showProgress')}
        </Button>
        <Button
          icon="screen"
          isPressed={isAll && part === 'grid'}
          onClick={() => show({ regionId: null, part: 'grid' })}
        >
          {t('profile.console.showUnknown')}
        </Button>
      </div>
      <p className={panel.hint}>{t('profile.console.intro')}</p>
      <ul className={panel.list}>
        {regionOrder.map((id) => (
          <RegionRow
            key={id}
            id={id}
            activity={activity}
            isOpen={openId === id}
            onToggle={() => setOpenId(openId === id ? null : id)}
            onShow={(wanted) => show({ regionId: id, part: wanted })}
          />
        ))}
      </ul>
    </div>
  )
}

interface RegionRowProps {
  readonly id: string
  readonly activity: Profile
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onShow: (part: Profile['part']) => void
}

function RegionRow({ id, activity, isOpen, onToggle, onShow }: RegionRowProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const region = useView('facilitator', (view) => view.regions[id])
  const figures = activity.howFar[id]
  if (region === undefined || figures === undefined) return null
  const identity = identify(region)
  const name = fullName(identity)
  const isOnScreen = activity.regionId === id
  return (
    <li>
      <div className={panel.item}>
        <div className={panel.text}>
          <p className={panel.row}>
            <RegionMark region={identity} size={28} isDecorative />
            <b>{name}</b>
            {isOnScreen && <Chip tone="now">{t('profile.console.onScreen')}</Chip>}
          </p>
          <p className={panel.meta}>
            <span>{t('profile.console.filled', { done: figures.done, total: profileSteps.length })}</span>
            {figures.unknown > 0 && <span>{t('profile.console.unknown', { count: figures.unknown })}</span>}
          </p>
        </div>
        <div className={panel.row}>
          <Button
            look="quiet"
            icon="screen"
            label={t('profile.console.showLabel', { region: name })}
            isPressed={isOnScreen && activity.part === 'profile'}
            onClick={() => onShow('profile')}
          >
            {t('profile.console.show')}
          </Button>
          <Button
            look="quiet"
            icon="screen"
            label={t('profile.console.showGridLabel', { region: name })}
            isPressed={isOnScreen && activity.part === 'grid'}
            onClick={() => onShow('grid')}
          >
            {t('profile.console.showGrid')}
          </Button>
          <Button
            look="quiet"
            isExpanded={isOpen}
            label={t(isOpen ? 'profile.console.closeLabel' : 'profile.console.openLabel', { region: name })}
            onClick={onToggle}
          >
            {t(isOpen ? 'profile.console.close' : 'profile.console.open')}
          </Button>
        </div>
      </div>
      {isOpen && (
        <ConsoleProfile regionId={id} profile={activity.profiles[id] ?? {}} instruments={activity.instruments} />
      )}
    </li>
  )
}
