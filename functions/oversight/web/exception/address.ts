import { z } from 'zod'
import { exceptionNexts, exceptionRules } from '../../contract/index.ts'

const flag = z.boolean().optional().catch(undefined)

/** What the list shows, and which panel is open. */
export const exceptionAddress = z.object({
  rules: z.array(z.enum(exceptionRules)).optional().catch(undefined),
  next: z.array(z.enum(exceptionNexts)).optional().catch(undefined),
  escalated: flag,
  mine: flag,
  closed: flag,
  search: z.string().max(200).optional().catch(undefined),
  policy: flag,
  /** The exception whose panel is open, and its project. */
  row: z.uuid().optional().catch(undefined),
  of: z.uuid().optional().catch(undefined),
})
export type ExceptionAddress = z.output<typeof exceptionAddress>
export type ChangeExceptions = (patch: Partial<ExceptionAddress>) => void

export const unfiltered = {
  rules: undefined,
  next: undefined,
  escalated: undefined,
  mine: undefined,
  search: undefined,
} as const

export function isFiltered({ rules, next, escalated, mine, search }: ExceptionAddress): boolean {
  return [rules, next, escalated, mine, search].some((one) => one !== undefined)
}
