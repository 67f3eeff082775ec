const againMs = 2000
const longestWaitMs = 5000

/**
 * A part of the page in a file of its own, waited for as long as there is no network: somebody who loses it in between
 * sees the part come late, not an error. Rejects when the server answers and the part does not, after an upgrade.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs))
      if (await isServerThere()) return await load()
    }
  }
}

/** The bundler asks for a stylesheet once: one that the network lost would leave its part bare for good. */
export function keepStyles(): void {
  const onLost = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
    const tries = Number(target.dataset.tries ?? 0)
    target.dataset.tries = String(tries + 1)
    setTimeout(() => target.replaceWith(target.cloneNode()), Math.min(againMs * 2 ** tries, longestWaitMs))
  }
  // Such errors do not bubble.
  addEventListener('error', onLost, true)
}

async function isServerThere(): Promise<boolean> {
  try {
    const response = await fetch('/healthz', { cache: 'no-store' })
    const answer: { readonly status?: unknown } = await response.json()
    return answer.status === 'ok'
  } catch {
    return false
  }
}
