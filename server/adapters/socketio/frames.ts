/** One message, encoded once for however many sockets: the text of a Socket.IO packet, and its whole WebSocket frame. */
export interface Frame {
  /** Socket.IO packet in an Engine.IO message, without Engine.IO's own type digit. */
  readonly text: string
  /** The frame as it goes on the wire, unmasked, final, text; made when first asked for. */
  readonly bytes: () => Buffer
}

const eventPacket = '2' // Socket.IO: EVENT in the default namespace
const messagePacket = '4' // Engine.IO: message
const finalText = 0x81

export function encodeFrame(event: string, message: unknown): Frame {
  const text = `${eventPacket}${JSON.stringify([event, message])}`
  let bytes: Buffer | null = null
  return {
    text,
    bytes: () => {
      bytes ??= webSocketFrame(`${messagePacket}${text}`)
      return bytes
    },
  }
}

/** RFC 6455, 5.2. Header and payload in one buffer, so that a delivery is one system call. */
function webSocketFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(headerLength + length)
  frame[0] = finalText
  if (length < 126) frame[1] = length
  else if (length < 65_536) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, headerLength)
  return frame
}
