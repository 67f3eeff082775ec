import { useCallback, useState } from 'react'
import type { LinkRole } from '../../../shared/programme/roles.ts'
import type { LinkAnswer } from '../../../shared/protocol/http.ts'
import { askServer } from '../../http/askServer.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'

export interface ScreenOpener {
  readonly state: 'idle' | 'opening' | 'failed' | 'blocked'
  /** The link that the browser did not open, to press by hand. */
  readonly url: string | null
  /** `name` tells it from other screens; one is made up when it is left out or empty. */
  readonly open: (name?: string) => void
}

/** Makes a link for the projector and opens it in a window of its own. */
export function useOpenScreen(): ScreenOpener {
  const t = useT()
  const programmeId = useView('facilitator', (view) => view.programme.id)
  const [state, setState] = useState<ScreenOpener['state']>('idle')
  const [url, setUrl] = useState<string | null>(null)
  const count = useView('facilitator', ({ links }) => screenCount(Object.values(links)))
  const spare = t('screens.auto', { number: count + 1 })
  const open = useCallback(
    (name = '') => {
      // Opened while the press is still fresh: a window that opens after the answer counts as a pop-up.
      const opened = window.open('about:blank', '_blank', 'popup,width=1280,height=720')
      setState('opening')
      void askServer<LinkAnswer>('/api/links', { programmeId, role: 'projector', name: name.trim() || spare }).then(
        (answer) => {
          if (!answer.ok) {
            opened?.close()
            return setState('failed')
          }
          const here = onThisAddress(answer.value.url)
          setUrl(here)
          if (opened === null) return setState('blocked')
          opened.opener = null
          opened.location.replace(here)
          setState('idle')
        },
      )
    },
    [programmeId, spare],
  )
  return { state, url, open }
}

/** The programme's own link has no name. */
const screenCount = (links: readonly { readonly role: LinkRole; readonly name: string | null }[]): number =>
  links.filter(({ role, name }) => role === 'projector' && name !== null).length

/** A link names the address that phones use; this computer surely reaches the one it is on. */
function onThisAddress(url: string): string {
  const { pathname, hash } = new URL(url)
  return location.origin + pathname + hash
}
