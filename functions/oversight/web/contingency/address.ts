import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { z } from 'zod'
import { contingencySorts, contingencyStates, listContingency } from '../../contract/index.ts'

const flag = z.boolean().optional().catch(undefined)

/** What the list of all projects shows. */
export const contingencyAddress = z.object({
  states: z.array(z.enum(contingencyStates)).optional().catch(undefined),
  waiting: flag,
  mine: flag,
  search: z.string().max(200).optional().catch(undefined),
  sort: z.enum(contingencySorts).optional().catch(undefined),
  descending: flag,
})
export type ContingencyAddress = z.output<typeof contingencyAddress>
export type ChangeContingency = (patch: Partial<ContingencyAddress>) => void

export const unfiltered = {
  states: undefined,
  waiting: undefined,
  mine: undefined,
  search: undefined,
} as const

export function isFiltered({ states, waiting, mine, search }: ContingencyAddress): boolean {
  return [states, waiting, mine, search].some((one) => one !== undefined)
}

export function contingencyInput(address: ContingencyAddress): GivenTo<typeof listContingency> {
  const given = Object.entries(address).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as GivenTo<typeof listContingency>
}

export const contingencyReadings: ReadsFirst = ({ search }) => [
  { op: listContingency, input: contingencyInput(readAddress(contingencyAddress, search)) },
]

/** What the tab of one project shows, and which panel is open. */
export const heldAddress = z.object({
  view: z.enum(['moves']).optional().catch(undefined),
  row: z.uuid().optional().catch(undefined),
  ask: flag,
  hold: flag,
})
export type HeldAddress = z.output<typeof heldAddress>
export type ChangeHeld = (patch: Partial<HeldAddress>) => void

export const noPanel = { row: undefined, ask: undefined, hold: undefined } as const
