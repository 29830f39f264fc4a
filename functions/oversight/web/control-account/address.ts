import { z } from 'zod'
import { explainStates } from '../../contract/index.ts'

const flag = z.boolean().optional().catch(undefined)
const row = z.uuid().optional().catch(undefined)

/** What the list of all projects shows, and which panel is open. */
export const accountsAddress = z.object({
  states: z.array(z.enum(explainStates)).optional().catch(undefined),
  all: flag,
  mine: flag,
  search: z.string().max(200).optional().catch(undefined),
  policy: flag,
  /** The account whose panel is open, and its project. */
  row,
  of: row,
})
export type AccountsAddress = z.output<typeof accountsAddress>
export type ChangeAccounts = (patch: Partial<AccountsAddress>) => void

/** The same of one project. */
export const projectAddress = z.object({
  row,
  add: flag,
  closed: z.array(z.string()).optional().catch(undefined),
})
export type ProjectAddress = z.output<typeof projectAddress>

export const unfiltered = { states: undefined, mine: undefined, search: undefined } as const

export function isFiltered({ states, mine, search }: AccountsAddress): boolean {
  return [states, mine, search].some((one) => one !== undefined)
}
