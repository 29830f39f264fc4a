import type { Day, Finding } from '@portolan/quantity'
import type { MeasureName } from './measure-table.ts'
import type { InputName } from './words.ts'

/** A number or text that was handed in, or one for each of those it is about. */
export type InputValue = number | string | null | readonly string[] | readonly Named[]
export type Named = { readonly id: string; readonly value: number | null }
export type Inputs = Readonly<Partial<Record<InputName, InputValue>>>

/** Figures of one thing with what they rest on, null where there can be none; unit, rule and formula of each stand in the measure table. */
export type Entry<Name extends MeasureName, MayLack extends Name = never> = Readonly<
  Record<Exclude<Name, MayLack>, number>
> &
  Readonly<Record<MayLack, number | null>> & { readonly id: string; readonly inputs: Inputs }

/** A list of figures and the day they hold for; `explain` opens each of them. */
export type Sheet<Row> = { readonly asOf: Day | null; readonly entries: readonly Row[] }

export type Answer<Result> = {
  readonly result: Result
  readonly findings: readonly Finding[]
}
