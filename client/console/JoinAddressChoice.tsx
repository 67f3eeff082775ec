import { useEffect, useId, useState } from 'react'
import type { OfferedAddress, ServerAnswer } from '../../shared/protocol/http.ts'
import { askServer } from '../http/askServer.ts'
import type { Translate } from '../i18n/messageTypes.ts'
import { useT } from '../i18n/useT.ts'
import { useView } from '../store/live.tsx'
import { announce } from '../ui/announcer.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import text from '../ui/text.module.css'
import styles from './JoinAddressChoice.module.css'
import { useConsoleSend } from './useConsoleSend.ts'
import { useJoinAddress } from './useJoinAddress.ts'

/** Which of the computer's addresses every QR code and screen shows, and a way to try each before people come in. */
export function JoinAddressChoice() {
  const t = useT()
  const { whole, short } = useJoinAddress()
  const base = whole.slice(0, whole.lastIndexOf('/'))
  const [isOpen, setIsOpen] = useState(false)
  const server = useServer()
  const [tested, setTested] = useState<string | null>(null)
  return (
    <div className={styles.choice}>
      <h2>{t('paper.address.title')}</h2>
      <p className={styles.now}>{short}</p>
      <p className={text.hint}>{t(hintOf(server))}</p>
      {hasChoice(server) && (
        <Button look="quiet" className={styles.toggle} isExpanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'paper.address.hide' : 'paper.address.change')}
        </Button>
      )}
      {hasChoice(server) && isOpen ? (
        <Addresses server={server} onTest={setTested} />
      ) : (
        <Button icon="phone" onClick={() => setTested(base)}>
          {t('paper.address.testTitle')}
        </Button>
      )}
      <TestDialog url={tested} onClose={() => setTested(null)} />
    </div>
  )
}

const hasChoice = (server: Asked): server is ServerAnswer =>
  server !== null && server !== 'failed' && !server.isAddressFixed && (server.addresses?.length ?? 0) > 1

const hintOf = (server: Asked) =>
  server === null
    ? 'paper.address.loading'
    : server === 'failed'
      ? 'paper.address.failed'
      : server.isAddressFixed
        ? 'paper.address.fixed'
        : hasChoice(server)
          ? 'paper.address.text'
          : 'paper.address.only'

interface AddressesProps {
  readonly server: ServerAnswer
  readonly onTest: (url: string) => void
}

function Addresses({ server, onTest }: AddressesProps) {
  const t = useT()
  const name = useId()
  const send = useConsoleSend()
  const chosen = useView('facilitator', (view) => view.joinAddress)
  const choose = (address: string | null): void => {
    void send({ name: 'joinAddress.set', activityId: null, data: { address } }).then(({ status }) => {
      if (status === 'committed') announce(t('paper.address.chosen', { address: plain(address ?? server.joinBase) }))
    })
  }
  const addresses = server.addresses ?? []
  return (
    <fieldset className={styles.list}>
      <legend className={text.hint}>{t('paper.address.change')}</legend>
      <label className={styles.option}>
        <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
        <span>
          {t('paper.address.auto', { address: plain(server.joinBase) })}
          <span className={text.hint}>{t('paper.address.autoHint')}</span>
        </span>
      </label>
      {addresses.map((address) => (
        <div key={address.url} className={styles.row}>
          <label className={styles.option}>
            <input type="radio" name={name} checked={chosen === address.url} onChange={() => choose(address.url)} />
            <span>
              <b>{plain(address.url)}</b>
              <span className={text.hint}>{kindWords(t, address)}</span>
            </span>
          </label>
          <Button label={t('paper.address.test', { address: plain(address.url) })} onClick={() => onTest(address.url)}>
            {t('paper.address.testShort')}
          </Button>
        </div>
      ))}
    </fieldset>
  )
}

function TestDialog({ url, onClose }: { readonly url: string | null; readonly onClose: () => void }) {
  const t = useT()
  const { code } = useJoinAddress()
  return (
    <Dialog
      isOpen={url !== null}
      title={t('paper.address.testTitle')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      {url !== null && (
        <div className={styles.test}>
          <p>{t('paper.address.testText', { address: plain(url) })}</p>
          <QrCode address={`${url}/controle/${code}`} size="260px" />
        </div>
      )}
    </Dialog>
  )
}

const kindWords = (t: Translate, { kind, name }: OfferedAddress): string =>
  name === ''
    ? t(`paper.address.kind.${kind}`)
    : t('paper.address.kindNamed', { kind: t(`paper.address.kind.${kind}`), name })

const plain = (url: string): string => url.replace(/^https?:\/\//, '')

type Asked = ServerAnswer | 'failed' | null
const lookAgainMs = 20_000

/** The server's addresses, asked again now and then: a laptop changes networks. Null while the first answer is awaited. */
function useServer(): Asked {
  const programmeId = useView('facilitator', (view) => view.programme.id)
  const [server, setServer] = useState<Asked>(null)
  useEffect(() => {
    let isOver = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      const answer = await askServer<ServerAnswer>(`/api/server?programme=${programmeId}`)
      if (!isOver) setServer((known) => (answer.ok ? answer.value : (known ?? 'failed')))
    }
    void ask()
    const timer = setInterval(() => void ask(), lookAgainMs)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [programmeId])
  return server
}
