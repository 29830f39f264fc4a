import type { Day, Figure, Finding } from '@portolan/quantity'
import type { MeasureName } from './measure-table.ts'
import type { InputName } from './words.ts'

/** What an answer is about: the id of a portfolio or model, and the day it holds for. */
export type About = { readonly subject: string; readonly asOf: Day }

/** A number that was handed in, or one for each assessor, criterion or pair. */
export type InputValue = number | null | readonly Named[]
export type Named = { readonly id: string; readonly value: number | null }
export type Inputs = Readonly<Partial<Record<InputName, InputValue>>>

/** Figures of one thing with what they rest on; `explain` walks from one to the other. */
export type Entry<Name extends MeasureName> = {
  readonly id: string
  readonly inputs: Inputs
  readonly measures: Readonly<Record<Name, Figure>>
}

/** Figures of the whole, and of each item in the order they were handed in. */
export type Sheet<Whole extends MeasureName, Each extends MeasureName> = About & {
  readonly whole: Entry<Whole>
  readonly entries: readonly Entry<Each>[]
}

export type Answer<Result> = { readonly result: Result; readonly findings: readonly Finding[] }
