import { type Messages, setupI18n } from '@lingui/core'
import { type Locale, locales } from '../../shared/programme/locale.ts'
import { en } from './en.ts'
import type { Area, Translate } from './messageTypes.ts'
import { nl } from './nl.ts'

/**
 * The language of this device, outside React so that anything on the page may speak.
 * `startTranslator` once, then `loadMessages` per surface; `t` works from then on.
 */

const storageKey = 'kennisronde.locale'
const loaders: Record<Locale, Record<Area, () => Promise<object>>> = { nl, en }
const everySurface: readonly Area[] = ['common', 'errors']

const i18n = setupI18n()
const wanted = new Set<Area>(everySurface)
const loading = new Map<string, Promise<void>>()
const listeners = new Set<() => void>()
let translate = translatorFor()
let current: Locale = 'nl'
let switches = 0

/** For ids that are put together at run time, such as an error code. Everything else uses `t` and `useT`. */
export const translateUnchecked = (id: string, values?: Record<string, unknown>): string => i18n._(id, values)

/** For code outside React; components use `useT`. */
export const t = translateUnchecked as unknown as Translate

/**
 * Takes the language that was chosen on this device, or else what the page starts with, and loads what every surface needs.
 * Only a choice is kept.
 */
export async function startTranslator(usual: Locale = 'nl'): Promise<void> {
  await switchTo(storedLocale() ?? usual)
}

/** The browser's first language that we speak; Dutch when it speaks neither. */
export function browserLocale(languages: readonly string[] = navigator.languages): Locale {
  const spoken = languages.map((tag) => tag.slice(0, 2).toLowerCase())
  return locales.find((locale) => locale === spoken.find((one) => locales.some((known) => known === one))) ?? 'nl'
}

/** Loads the texts of `areas` in the current language, and from now on in every language switched to. */
export async function loadMessages(...areas: readonly Area[]): Promise<void> {
  for (const area of areas) wanted.add(area)
  const locale = current
  await loadWanted(locale)
  // Somebody may have switched while the file was under way.
  if (locale !== current) await loadWanted(current)
  publish()
}

/** Switches without a reload: the new texts are in before anything is drawn again. */
export async function setLocale(locale: Locale): Promise<void> {
  if (await switchTo(locale)) remember(locale)
}

/** False when somebody chose again while the texts were under way. */
async function switchTo(locale: Locale): Promise<boolean> {
  switches += 1
  const mine = switches
  await loadWanted(locale)
  if (mine !== switches) return false
  current = locale
  i18n.activate(locale)
  document.documentElement.lang = locale
  publish()
  return true
}

export const getLocale = (): Locale => current

/** A new function after every change of language or texts, so that React sees the difference. */
export const getTranslate = (): Translate => translate

export function onTranslatorChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function publish(): void {
  translate = translatorFor()
  for (const listener of listeners) listener()
}

function translatorFor(): Translate {
  const fresh = (id: string, values?: Record<string, unknown>): string => translateUnchecked(id, values)
  return fresh as unknown as Translate
}

async function loadWanted(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((area) => loadArea(locale, area)))
}

function loadArea(locale: Locale, area: Area): Promise<void> {
  const key = `${locale}/${area}`
  const running = loading.get(key)
  if (running) return running
  const started = loaders[locale][area]().then(
    (messages) => i18n.load(locale, withPrefix(area, messages)),
    (error: unknown) => {
      loading.delete(key) // a failed download may be tried again
      throw error
    },
  )
  loading.set(key, started)
  return started
}

/** The files hold strings; the build has already put Lingui's compiled form in their place. */
function withPrefix(area: Area, messages: object): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message]))
}

function storedLocale(): Locale | null {
  try {
    const stored = localStorage.getItem(storageKey)
    return locales.find((locale) => locale === stored) ?? null
  } catch {
    return null // storage may be blocked; then the choice lasts as long as the page
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // see storedLocale
  }
}
