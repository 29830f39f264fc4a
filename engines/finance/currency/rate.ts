import type { Day } from '@portolan/quantity'

/** Minor units of the target for a minor unit of the source, as an exact fraction. */
export type Factor = { readonly numerator: bigint; readonly denominator: bigint }

/** A rate in force, and the currency it leads through where none leads straight. */
export type Found = { readonly factor: Factor; readonly through?: string }

/** The rate in force on a day: the latest up to it, whichever way it goes, else through one third currency. */
export type FindRate = (from: string, to: string, day: Day) => Found | undefined

export type Dated = { readonly day: Day; readonly factor: Factor }
