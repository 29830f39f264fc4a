import { WordingShown } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { z } from 'zod'
import { FigureValue } from './figures.ts'

const deepest = 10

/** As deep as any explanation goes, written out level by level: a schema that names itself fits no OpenAPI document. */
export const ExplanationShown = explanationOf(deepest) as unknown as z.ZodType<Explanation>

function explanationOf(levels: number): z.ZodType {
  return z.object({
    measure: z.string(),
    name: z.string().optional(),
    value: FigureValue,
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
