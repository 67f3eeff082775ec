import { connect, createServer, type Server, type Socket } from 'node:net'

export interface TcpProxy {
  readonly port: number
  readonly url: string
  /** Connections stand, nothing passes: a phone in a lift. */
  stall(): void
  /** Everything passes again; what was held back is sent on. */
  pass(): void
  /** All connections break now; new ones are refused until `pass`. */
  cut(): void
  /** As venue networks do: plain requests pass, a WebSocket is turned away. */
  blockUpgrades(isOn: boolean): void
  close(): Promise<void>
}

/** A bad network between a browser and the server: cuts real sockets, which a browser's offline switch does not. */
export async function startTcpProxy(targetPort: number, ownPort = 0): Promise<TcpProxy> {
  let mode: 'pass' | 'stall' | 'cut' = 'pass'
  let blocksUpgrades = false
  const pairs = new Set<readonly [Socket, Socket]>()
  const server: Server = createServer((near) => {
    if (mode === 'cut') {
      near.resetAndDestroy()
      return
    }
    const far = connect(targetPort, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('data', (chunk) => {
      if (!blocksUpgrades || !/^upgrade: *websocket/im.test(chunk.toString('latin1'))) return
      near.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      far.destroy()
    })
    link(near, far, pair)
    link(far, near, pair)
    if (mode === 'stall') for (const socket of pair) socket.pause()
  })
  const link = (from: Socket, to: Socket, pair: readonly [Socket, Socket]): void => {
    from.on('data', (chunk) => {
      if (!to.write(chunk)) from.pause()
    })
    to.on('drain', () => mode === 'pass' && from.resume())
    from.on('error', () => to.destroy())
    from.on('close', () => {
      to.destroy()
      pairs.delete(pair)
    })
  }
  await new Promise<void>((resolve) => server.listen(ownPort, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const breakAll = (): void => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy()
      far.destroy()
    }
  }
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stall() {
      mode = 'stall'
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    pass() {
      mode = 'pass'
      for (const pair of pairs) for (const socket of pair) socket.resume()
    },
    cut() {
      mode = 'cut'
      breakAll()
    },
    blockUpgrades(isOn) {
      blocksUpgrades = isOn
    },
    async close() {
      breakAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
