import type { Day, Figure, Finding } from '@portolan/quantity'
import type { MeasureName } from './measure-table.ts'
import type { InputName } from './words.ts'

/** What an answer is about: the id of a project, class or programme of audits, and the day it holds for. */
export type About = { readonly subject: string; readonly asOf: Day }

export type Inputs = Readonly<Partial<Record<InputName, InputValue>>>
export type InputValue = number | string | null | readonly (number | string)[]

/** Figures with what they rest on; `explain` walks from one to the other. */
export type Assessment<Name extends MeasureName> = About & {
  readonly inputs: Inputs
  readonly measures: Readonly<Record<Name, Figure>>
}

export type Answer<Result> = { readonly result: Result; readonly findings: readonly Finding[] }

/** By name; null where there is no such value. Days are text. */
export type Values<Name extends string> = Readonly<Record<Name, number | string | null>>
