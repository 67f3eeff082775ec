/** The secret of each open box, apart from the log and from every backup. Gone means: nobody can trace a row. */
export interface BoxKeys {
  /** 32 random bytes, made durable before the first return. The same until `destroy`. */
  ensure(programmeId: string, boxId: string): Promise<Uint8Array>
  /** Null when there is none. */
  load(programmeId: string, boxId: string): Promise<Uint8Array | null>
  /** Overwrites and removes. Idempotent. */
  destroy(programmeId: string, boxId: string): Promise<void>
  /** Boxes that still have a key, to clean up after a crash between sealing and destroying. */
  list(programmeId: string): Promise<readonly string[]>
}
