/** What the server says about itself. Never content, names or secrets. */
export interface Telemetry {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
  /** `error` is a bug or a broken machine; its message and stack are logged, its causes' data are not. */
  error(event: string, error: unknown, fields?: Readonly<Record<string, string | number | boolean | null>>): void
}
