import type { Locale } from '../../shared/programme/locale.ts'
import { useLocale } from './useT.ts'

/** Times, dates, counts and lists the way the reader writes them. Times come as epoch ms, lengths as ms or minutes. */
export interface Format {
  /** In a sentence: “14.46 uur”, “14:46”. */
  time(atMs: number): string
  /** In a list or an agenda: “14.46”, “14:46”. */
  shortTime(atMs: number): string
  /** “12 november”; with the year when it is not this one. */
  date(atMs: number): string
  /** “donderdag 12 november” */
  longDate(atMs: number): string
  /** “10 min” */
  minutes(count: number): string
  count(value: number): string
  /** “Limburg, Drenthe en Utrecht” */
  list(parts: readonly string[]): string
  /** A length as on a clock: “3:42”, “1:05:00”. Never negative. */
  duration(ms: number): string
}

export const useFormat = (): Format => formatFor(useLocale())

const made = new Map<Locale, Format>()

export function formatFor(locale: Locale): Format {
  const known = made.get(locale)
  if (known) return known
  const format = makeFormat(locale)
  made.set(locale, format)
  return format
}

function makeFormat(locale: Locale): Format {
  const tag = locale === 'nl' ? 'nl-NL' : 'en-GB'
  const dayAndMonth = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' })
  const dayMonthYear = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' })
  const number = new Intl.NumberFormat(tag)
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const separator = locale === 'nl' ? '.' : ':'

  const shortTime = (atMs: number): string => {
    const at = new Date(atMs)
    return `${at.getHours()}${separator}${twoDigits(at.getMinutes())}`
  }
  return {
    shortTime,
    time: (atMs) => (locale === 'nl' ? `${shortTime(atMs)} uur` : shortTime(atMs)),
    date: (atMs) => (isThisYear(atMs) ? dayAndMonth : dayMonthYear).format(atMs),
    longDate: (atMs) => weekday.format(atMs),
    minutes: (count) => `${number.format(count)} min`,
    count: (value) => number.format(value),
    list: (parts) => list.format(parts),
    duration,
  }
}

export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}:${twoDigits(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const isThisYear = (atMs: number): boolean => new Date(atMs).getFullYear() === new Date().getFullYear()
