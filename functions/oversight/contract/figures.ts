import { WordingShown } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { z } from 'zod'

const value = z.union([z.number(), z.string(), z.null()])

/** A computed number never travels alone: unit, rule and day go with it. */
export const FigureShown = z.object({ value, unit: z.string(), rule: z.string(), asOf: z.iso.date() })
export type FigureShown = z.output<typeof FigureShown>

/** Said once for a column of a list, where the cells hold bare values. */
export const FigureColumn = z.object({
  unit: z.string(),
  rule: z.string(),
  formula: z.string(),
  asOf: z.iso.date(),
})

const deepest = 10

/** As deep as any explanation goes, written out level by level: a schema that names itself fits no OpenAPI document. */
export const ExplanationShown = explanationOf(deepest) as unknown as z.ZodType<Explanation>

function explanationOf(levels: number): z.ZodType {
  return z.object({
    measure: z.string(),
    name: z.string().optional(),
    value,
    unit: z.string(),
    rule: z.string(),
    formula: z.string(),
    formulaWording: WordingShown.optional(),
    asOf: z.iso.date().optional(),
    source: z.string().optional(),
    sourceWording: WordingShown.optional(),
    from: levels === 0 ? z.array(z.never()) : z.array(explanationOf(levels - 1)),
  })
}
