import { z } from 'zod'
import { WordingShown } from './wording.ts'

/** RFC 9457 problem+json, as every error of the API is sent. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), sentence: z.string() })).optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  wording: WordingShown.optional().describe('Where the sentence is another one than that of the code'),
  reference: z.string().optional().describe('Names this failure in the log'),
})
export type Problem = z.output<typeof Problem>

/** What a client throws when the answer is a problem. */
export class ProblemError extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.status = problem.status
    this.problem = problem
  }
}
