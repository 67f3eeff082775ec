import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/**
 * A phone reduced to its TCP connection, so that thousands fit in one process and the load generator is not what is
 * measured. Speaks WebSocket with texts up to 64 kB; knows nothing of what they say.
 */
export class RawPhone {
  bytesIn = 0
  onText: (text: string) => void = () => undefined
  onClose: () => void = () => undefined
  private onOpen: () => void = () => undefined
  private readonly socket: Socket
  private rest: Buffer | null = null
  private isOpen = false

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.take(chunk))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.onClose())
  }

  /** Resolves when the server has let it in. */
  static async open(port: number, path: string, cookie: string): Promise<RawPhone> {
    const socket = connect({ port, host: '127.0.0.1' })
    const phone = new RawPhone(socket)
    const host = `127.0.0.1:${port}`
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: ${host}`,
        `Origin: http://${host}`,
        `Cookie: ${cookie}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        '\r\n',
      ].join('\r\n'),
    )
    await new Promise<void>((resolve, reject) => {
      phone.onOpen = resolve
      phone.onClose = () => reject(new Error('the connection was refused'))
    })
    phone.onClose = () => undefined
    return phone
  }

  send(text: string): void {
    const length = Buffer.byteLength(text)
    const headerLength = length < 126 ? 2 : 4
    // A mask of zeros is a mask, and spares the work of applying it.
    const frame = Buffer.alloc(headerLength + 4 + length)
    frame[0] = 0x81
    if (length < 126) frame[1] = 0x80 | length
    else {
      frame[1] = 0xfe
      frame.writeUInt16BE(length, 2)
    }
    frame.write(text, headerLength + 4)
    this.socket.write(frame)
  }

  close(): void {
    this.onText = () => undefined
    this.onClose = () => undefined
    this.socket.destroy()
  }

  private take(chunk: Buffer): void {
    this.bytesIn += chunk.length
    const data = this.rest === null ? chunk : Buffer.concat([this.rest, chunk])
    this.rest = null
    if (!this.isOpen) {
      const end = data.indexOf('\r\n\r\n')
      if (end === -1) {
        this.rest = data
        return
      }
      if (!data.subarray(0, end).toString().startsWith('HTTP/1.1 101')) {
        this.socket.destroy()
        return
      }
      this.isOpen = true
      this.onOpen()
      // What came along waits until whoever asked for the connection listens.
      this.rest = data.subarray(end + 4)
      setImmediate(() => this.take(Buffer.alloc(0)))
      return
    }
    this.takeFrames(data)
  }

  private takeFrames(data: Buffer): void {
    let at = 0
    for (;;) {
      const short = data[at + 1]
      const headerLength = short === 127 ? 10 : short === 126 ? 4 : 2
      if (short === undefined || data.length < at + headerLength) break
      // The upper half of the long form is nothing: no text here has four gigabytes.
      const length = short === 127 ? data.readUInt32BE(at + 6) : short === 126 ? data.readUInt16BE(at + 2) : short
      const end = at + headerLength + length
      if (data.length < end) break
      if (data[at] === 0x81) this.onText(data.toString('latin1', at + headerLength, end))
      at = end
    }
    this.rest = at === data.length ? null : data.subarray(at)
  }
}
