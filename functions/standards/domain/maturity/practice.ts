import type { PmoFunction, PractisedLevel } from '../../contract/index.ts'

/** A practice in English and in German. */
type Practice = readonly [en: string, de: string]

/** What each level of each function asks for: something that one can go and look at. */
export type Sheet = Readonly<Record<PmoFunction, Readonly<Record<PractisedLevel, Practice>>>>
