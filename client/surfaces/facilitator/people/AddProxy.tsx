import { useId, useState } from 'react'
import { callSign } from '../../../../shared/programme/callSign.ts'
import { maxNameLength } from '../../../../shared/programme/limits.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { TextField } from '../../../ui/TextField.tsx'
import text from '../../../ui/text.module.css'
import styles from './AddProxy.module.css'
import { type ProxyTab, useProxyTab } from './useProxyTab.ts'

export interface Proxy {
  readonly id: string
  readonly regionId: string
  readonly name: string | null
  readonly number: number
}

interface AddProxyProps {
  readonly programmeId: string
  readonly code: string
  /** In seat order. */
  readonly regions: readonly Region[]
  /** Who is filled in for already. */
  readonly proxies: readonly Proxy[]
}

/** People without a phone: who they are, to fill in for them at any time, and one more. */
export function AddProxy({ programmeId, code, regions, proxies }: AddProxyProps) {
  const t = useT()
  const errorText = useErrorText()
  const tab = useProxyTab(programmeId, code)
  const [isAdding, setIsAdding] = useState(false)
  return (
    <div className={styles.block}>
      {proxies.length > 0 && (
        <ul className={styles.list}>
          {proxies.map((proxy) => (
            <Row key={proxy.id} proxy={proxy} region={regions.find(({ id }) => id === proxy.regionId)} tab={tab} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <ProxyForm regions={regions} tab={tab} onDone={() => setIsAdding(false)} />
      ) : (
        <>
          <p className={text.hint}>{t('facilitator.proxy.hint')}</p>
          <div>
            <Button icon="plus" onClick={() => setIsAdding(true)}>
              {t('facilitator.proxy.add')}
            </Button>
          </div>
        </>
      )}
      <div className={text.hint} role="status">
        {tab.refusal !== null && errorText(tab.refusal.code, tab.refusal)}
        {tab.blockedUrl !== null && (
          <>
            {t('facilitator.proxy.blocked')}{' '}
            <a href={tab.blockedUrl} target="_blank" rel="noreferrer">
              {t('facilitator.proxy.blockedLink')}
            </a>
          </>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly proxy: Proxy
  readonly region: Region | undefined
  readonly tab: ProxyTab
}

function Row({ proxy, region, tab }: RowProps) {
  const t = useT()
  const identify = useRegionIdentity()
  if (region === undefined) return null
  const sign = callSign(region, proxy)
  return (
    <li className={styles.row}>
      <RegionMark region={identify(region)} size={26} isDecorative />
      <span className={styles.who}>
        <bdi>{proxy.name ?? sign}</bdi>
        {proxy.name !== null && <span className={styles.sign}>{sign}</span>}
      </span>
      <Button
        look="quiet"
        label={t('facilitator.proxy.fillFor', { who: proxy.name ?? sign })}
        onClick={() => tab.open(proxy.id)}
      >
        {t('facilitator.proxy.fill')}
      </Button>
    </li>
  )
}

interface ProxyFormProps {
  readonly regions: readonly Region[]
  readonly tab: ProxyTab
  readonly onDone: () => void
}

function ProxyForm({ regions, tab, onDone }: ProxyFormProps) {
  const t = useT()
  const errorText = useErrorText()
  const regionField = useId()
  const [regionId, setRegionId] = useState('')
  const [name, setName] = useState('')
  const [isRegionMissing, setIsRegionMissing] = useState(false)
  const checked = name.trim() === '' ? null : checkText(name, maxNameLength)
  const nameError =
    checked && !checked.ok ? errorText(checked.code === 'textTooLong' ? 'nameTooLong' : checked.code) : null
  const submit = (): void => {
    setIsRegionMissing(regionId === '')
    if (regionId === '' || nameError !== null || tab.isBusy) return
    void tab.add(regionId, checked?.ok ? checked.text : null).then((isAdded) => {
      if (isAdded) onDone()
    })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div>
        <label className={styles.label} htmlFor={regionField}>
          {t('facilitator.proxy.region')}
        </label>
        <select
          id={regionField}
          className={styles.select}
          value={regionId}
          // biome-ignore lint/a11y/noAutofocus: it was asked for by the button whose place it takes
          autoFocus
          aria-invalid={isRegionMissing || undefined}
          aria-describedby={isRegionMissing ? `${regionField}-error` : undefined}
          onChange={(event) => {
            setRegionId(event.target.value)
            setIsRegionMissing(false)
          }}
        >
          <option value="">{t('facilitator.proxy.chooseRegion')}</option>
          {regions.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
        {isRegionMissing && (
          <p className={styles.error} id={`${regionField}-error`}>
            {t('facilitator.proxy.regionMissing')}
          </p>
        )}
      </div>
      <TextField
        label={t('facilitator.proxy.name')}
        note={`(${t('common.optional')})`}
        value={name}
        onChange={setName}
        error={nameError}
        autoComplete="off"
      />
      <div className={styles.buttons}>
        <Button type="submit" isBusy={tab.isBusy} busyText={t('facilitator.proxy.busy')}>
          {t('facilitator.proxy.submit')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('facilitator.proxy.cancel')}
        </Button>
      </div>
    </form>
  )
}
