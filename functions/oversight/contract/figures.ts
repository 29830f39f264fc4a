import { z } from 'zod'

/** A number, a text or a gap. */
export const FigureValue = z.union([z.number(), z.string(), z.null()])

/** A computed number never travels alone: unit, rule and day go with it. */
export const FigureShown = z.object({
  value: FigureValue,
  unit: z.string(),
  rule: z.string(),
  asOf: z.iso.date(),
})
export type FigureShown = z.output<typeof FigureShown>

/** Said once for a column of a list, where the cells hold bare values. */
export const FigureColumn = z.object({
  unit: z.string(),
  rule: z.string(),
  formula: z.string(),
  asOf: z.iso.date(),
})
