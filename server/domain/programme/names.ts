import { maxNameLength } from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'

/** A name is a choice: empty means none. */
export function checkName(
  raw: string | null,
  max = maxNameLength,
): { ok: true; text: string | null } | { ok: false; code: 'nameTooLong' } {
  if (raw === null) return { ok: true, text: null }
  const checked = checkText(raw, max)
  if (checked.ok) return checked
  return checked.code === 'textTooLong' ? { ok: false, code: 'nameTooLong' } : { ok: true, text: null }
}
