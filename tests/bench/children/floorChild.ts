import { Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { freePort } from '../../support/server/startServer.ts'
import { serve } from '../support/child.ts'
import { repeat, startMeter, type Used, wait } from '../support/time.ts'
import { patchText, settleMs } from './patchText.ts'

/** The floor: nothing but WebSocket. What the product does on top of it is what it costs. */
const operations = {
  async start({ fullView }: { readonly fullView: string }): Promise<{ readonly port: number }> {
    const port = await freePort()
    const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false, backlog: 4096 })
    server.on('connection', (socket) => {
      room.add(socket)
      socket.on('close', () => room.delete(socket))
      // A join at its least: one question, one full view.
      socket.on('message', () => socket.send(fullView))
    })
    await new Promise((resolve) => {
      server.once('listening', resolve)
    })
    return { port }
  },

  async patchRoom(options: { readonly count: number; readonly everyMs: number }): Promise<Used> {
    const stop = startMeter()
    await repeat(options.count, options.everyMs, (index) => {
      const frame = frameOf(patchText(index))
      for (const socket of room) tcpOf(socket)?.write(frame)
    })
    await wait(settleMs)
    return stop()
  },

  beginMeter(_: null): void {
    stopMeter = startMeter()
  },
  endMeter: (_: null): Used => stopMeter(),
}
export type FloorOps = typeof operations

const room = new Set<WebSocket>()
let stopMeter = startMeter()

function frameOf(text: string): Buffer {
  const body = Buffer.from(text)
  const header = Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([header, body])
}

function tcpOf(socket: WebSocket): Socket | null {
  const tcp: unknown = Reflect.get(socket, '_socket')
  return tcp instanceof Socket ? tcp : null
}

serve(operations)
