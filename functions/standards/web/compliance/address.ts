import { z } from 'zod'
import { controlId, controlStates, projectClasses } from '../../contract/index.ts'

export const complianceViews = ['units', 'controls'] as const

/** What the page shows stands in its address, so that it can be sent to someone as a link. */
export const complianceAddress = z.object({
  view: z.enum(complianceViews).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  unitId: z.uuid().optional().catch(undefined),
  methodId: z.uuid().optional().catch(undefined),
  managerId: z.uuid().optional().catch(undefined),
  class: z.enum(projectClasses).optional().catch(undefined),
  state: z.enum(controlStates).optional().catch(undefined),
  control: controlId.optional().catch(undefined),
  /** The cell whose panel is open: its project and its control. */
  row: z.uuid().optional().catch(undefined),
  cell: controlId.optional().catch(undefined),
})
export type ComplianceAddress = z.output<typeof complianceAddress>
export type ChangeCompliance = (patch: Partial<ComplianceAddress>) => void

export const closed = { row: undefined, cell: undefined } as const

export const unfiltered = {
  search: undefined,
  unitId: undefined,
  methodId: undefined,
  managerId: undefined,
  class: undefined,
  state: undefined,
  control: undefined,
} as const

type Filters = Pick<ComplianceAddress, keyof typeof unfiltered>

/** The filters alone, as the server takes them. */
export function filtersOf(address: ComplianceAddress): Filters {
  const { search, unitId, methodId, managerId, class: size, state, control } = address
  return { search, unitId, methodId, managerId, class: size, state, control }
}

export function isFiltered(address: ComplianceAddress): boolean {
  return Object.values(filtersOf(address)).some((value) => value !== undefined)
}
