import type { InputOf } from '@portolan/contract'
import type { ComplianceLine, showCompliance } from '../../contract/index.ts'

export type ComplianceFilters = InputOf<typeof showCompliance>

/** Those that are asked for; by a state and a control together, the ones in which that control is in that state. */
export function filterCompliance(
  all: readonly ComplianceLine[],
  filters: ComplianceFilters,
): readonly ComplianceLine[] {
  const { unitId, methodId, managerId, class: size } = filters
  const words = filters.search?.toLowerCase() ?? ''
  return all.filter(
    (line) =>
      (unitId === undefined || line.unit?.id === unitId) &&
      (methodId === undefined || line.method.id === methodId) &&
      (managerId === undefined || line.manager?.id === managerId) &&
      (size === undefined || line.class === size) &&
      hasControl(line, filters) &&
      `${line.project.code ?? ''} ${line.project.name}`.toLowerCase().includes(words),
  )
}

function hasControl({ states, counts }: ComplianceLine, { state, control }: ComplianceFilters): boolean {
  if (control === undefined) return state === undefined || counts[state] > 0
  const found = states[control]
  return found !== undefined && (state === undefined || found === state)
}
