import { type Day, type Money } from '@portolan/quantity'
import { type Cell } from '../cells/cell.ts'
import { type Amount } from '../cells/money.ts'
import { type Rating } from '../cells/rating.ts'
import { type Phase } from '../columns/mapping.ts'
import { type TargetKind } from '../columns/target.ts'
import { type TargetId, type targets } from '../columns/targets.ts'

type KindOf<Id extends TargetId> = Extract<(typeof targets)[number], { id: Id }>['kind']

type ValueOf<Kind extends TargetKind> = Kind extends 'day'
  ? Day
  : Kind extends 'money'
    ? Amount
    : Kind extends 'number' | 'percent'
      ? number
      : Kind extends 'rating'
        ? Rating
        : string

/** What a row says, by target, each with its raw text; a target without a column is missing here. */
export type RegisterFields = { readonly [Id in TargetId]?: Cell<ValueOf<KindOf<Id>>> }

/** An amount over [from, to); of what came before only `to` is known, of what comes after only `from`. */
export type RegisterLine = {
  readonly category: string
  readonly part: Exclude<Phase['part'], 'total'>
  readonly column: string
  readonly from?: Day
  readonly to?: Day
  readonly money: Money
}

export type RegisterRecord = {
  /** The line of the file, or the letter of the column in a turned one. */
  readonly rowNumber: string
  /** Every cell as it stands in the file, by column. */
  readonly raw: Readonly<Record<string, string>>
  readonly fields: RegisterFields
  /** Columns without a target, by their own name. */
  readonly other: Readonly<Record<string, string>>
  readonly lines: readonly RegisterLine[]
  /** The rating that counts as reported: the first rating where given, else the second. */
  readonly reported?: { readonly rating: Rating; readonly from: 'rating' | 'secondRating' }
}

/** A rule by which the file can be checked against itself. */
export type SelfCheck = {
  readonly id: string
  readonly definition: string
  readonly compared: number
  readonly differing: number
}

export type Register = {
  readonly records: readonly RegisterRecord[]
  readonly checks: readonly SelfCheck[]
}
