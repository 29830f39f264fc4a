import { z } from 'zod'
import { FigureShown } from '../figures.ts'
import { statuses } from '../measures.ts'

/** So few say little about anybody. */
export const fewPeriods = 6

/** What was reported of one closed period, and what was computed for the same day. */
export const OptimismPoint = z.object({
  period: z.string(),
  day: z.iso.date(),
  reported: z.string(),
  computed: z.enum(statuses),
  steps: z.int().describe('Above 0: reported better than computed'),
  byReport: z.boolean().describe('Of a status that was confirmed here; else of a register'),
})
export type OptimismPoint = z.output<typeof OptimismPoint>

/** Reported worse than computed, and the figures followed. */
export const EarlyWarning = z.object({
  reported: z.string(),
  said: z.iso.date(),
  followed: z.iso.date(),
  weeks: z.int(),
})
export type EarlyWarning = z.output<typeof EarlyWarning>

export const OptimismMemory = z.object({
  periods: z.int(),
  few: z.boolean(),
  optimistic: z.int(),
  same: z.int(),
  pessimistic: z.int(),
  mean: FigureShown,
  points: z.array(OptimismPoint).describe('Oldest first'),
  early: z.array(EarlyWarning),
})
export type OptimismMemory = z.output<typeof OptimismMemory>
