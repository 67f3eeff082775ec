import { useCallback, useState } from 'react'
import type { ProxyAnswer } from '../../../../shared/protocol/http.ts'
import { askServer, type Refusal } from '../../../http/askServer.ts'
import { randomSecret } from '../../../live/randomId.ts'

export interface ProxyTab {
  readonly isBusy: boolean
  readonly refusal: Refusal | null
  /** The page that the browser did not open, to press by hand. */
  readonly blockedUrl: string | null
  /** A new person; resolves true once they have a seat. */
  readonly add: (regionId: string, name: string | null) => Promise<boolean>
  readonly open: (seatId: string) => void
}

/** One tab for everybody without a phone: each of them keeps this browser connected in their name. */
const tabName = 'kennisronde-proxy'

/** Opens the page of somebody without a phone in a tab beside the console. */
export function useProxyTab(programmeId: string, code: string): ProxyTab {
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [blockedUrl, setBlockedUrl] = useState<string | null>(null)
  // Asked again after a lost answer: the same secret is the same seat.
  const [secret, setSecret] = useState(randomSecret)

  const ask = useCallback(
    async (path: string, body: object): Promise<boolean> => {
      // Opened while the press is still fresh; a tab that is there already keeps what it shows until the answer.
      const opened = window.open('', tabName)
      setIsBusy(true)
      setRefusal(null)
      setBlockedUrl(null)
      const answer = await askServer<ProxyAnswer>(path, { programmeId, ...body })
      setIsBusy(false)
      if (!answer.ok) {
        if (opened?.location.href === 'about:blank') opened.close()
        setRefusal(answer.refusal)
        return false
      }
      const url = `/${code}?plek=${answer.value.place}`
      if (opened === null) setBlockedUrl(url)
      else {
        opened.location.replace(url)
        opened.focus()
      }
      return true
    },
    [programmeId, code],
  )

  return {
    isBusy,
    refusal,
    blockedUrl,
    add: async (regionId, name) => {
      const isAdded = await ask('/api/proxies', { secret, regionId, name })
      if (isAdded) setSecret(randomSecret())
      return isAdded
    },
    open: (seatId) => void ask('/api/proxies/open', { secret: randomSecret(), seatId }),
  }
}
