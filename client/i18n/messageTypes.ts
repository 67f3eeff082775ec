/**
 * Types that make `t('area.key', values)` exact: the Dutch catalogue decides which ids exist, and the ICU text itself
 * decides which values an id needs. Nothing here exists at run time.
 */
import type { nl } from './nl.ts'

/** Each area as the Dutch texts have it: a new area is a line in `nl.ts` and one in `en.ts`. */
type Catalogues = { [A in keyof typeof nl]: Awaited<ReturnType<(typeof nl)[A]>> }

export type Area = keyof Catalogues

/** What an English area file must `satisfies`: exactly the Dutch keys, no more and no fewer. */
export type SameKeys<Dutch> = { readonly [Key in keyof Dutch]: string }

export type MessageId = { [A in Area]: `${A}.${keyof Catalogues[A] & string}` }[Area]

/** `'participant.vote.title'` belongs to area `participant`, key `vote.title`. */
type TextOf<Id> = Id extends `${infer A extends Area}.${infer Key}`
  ? Key extends keyof Catalogues[A]
    ? Catalogues[A][Key]
    : never
  : never

type Flat<T> = { [Key in keyof T]: T[Key] }

export type ValuesOf<Id extends MessageId> = Flat<ArgumentsOf<TextOf<Id> & string>>

export type Translate = <Id extends MessageId>(
  id: Id,
  ...values: keyof ValuesOf<Id> extends never ? [] : [values: ValuesOf<Id>]
) => string

/** Arguments of an ICU text: `ArgumentsOf<'nog {n, plural, one {# stip} other {# stippen}}'>` is `{ n: number }`. */
export type ArgumentsOf<Text extends string> = Scan<Text, ['text'], unknown>

type Place = 'text' | 'argument'

/** Walks from brace to brace; the stack says whether a `{` opens an argument or one of its choices. */
type Scan<Rest extends string, Stack extends readonly Place[], Found> =
  NextBrace<Rest> extends [infer Brace, infer After extends string]
    ? Brace extends '}'
      ? Stack extends readonly [Place, ...infer Outer extends readonly Place[]]
        ? Scan<After, Outer, Found>
        : Found
      : Stack[0] extends 'text'
        ? ReadArgument<After> extends [infer Kind, infer Name extends string, infer Behind extends string]
          ? Kind extends 'plain'
            ? Scan<Behind, Stack, Found & { [N in Name]: string | number }>
            : Scan<Behind, ['argument', ...Stack], Found & { [N in Name]: Kind extends 'number' ? number : string }>
          : Found
        : Scan<After, ['text', ...Stack], Found>
    : Found

type NextBrace<Rest extends string> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Rest extends `${string}}${infer Behind}`
      ? ['}', Behind]
      : null
    : ['{', After]
  : Rest extends `${string}}${infer Behind}`
    ? ['}', Behind]
    : null

type ReadArgument<Rest extends string> = Rest extends `${infer Name},${infer Format}`
  ? Name extends `${string}}${string}`
    ? ReadPlain<Rest>
    : [
        Format extends `${' ' | ''}${'plural' | 'number' | 'selectordinal'}${string}` ? 'number' : 'select',
        Name,
        Format,
      ]
  : ReadPlain<Rest>

type ReadPlain<Rest extends string> = Rest extends `${infer Name}}${infer Behind}` ? ['plain', Name, Behind] : null
