import type { DutyKind } from '@portolan/platform/duties'
import type { UseCase } from '@portolan/platform/operations'
import { artefactUseCases } from './artefact/artefact-use-cases.ts'
import { complianceUseCases } from './compliance/compliance-use-cases.ts'
import { effectUseCases } from './effect/effect-use-cases.ts'
import { gateDuties } from './gate/gate-duties.ts'
import { gateUseCases } from './gate/gate-use-cases.ts'
import { keeperDuties } from './gate/keeper-duties.ts'
import { maturityUseCases } from './maturity/maturity-use-cases.ts'
import { methodDuties } from './method/method-duties.ts'
import { methodUseCases } from './method/method-use-cases.ts'
import type { StandardsParts } from './parts.ts'
import { projectMethodUseCases } from './project-method/project-method-use-cases.ts'
import { migrationUseCases } from './migration/migration-use-cases.ts'
import { startUseCases } from './start/start-use-cases.ts'
import { workUseCases } from './phase-work/work-use-cases.ts'

export { standardsFacts } from './gate/provided-facts.ts'
export { standardsDated } from './gate/dated-waivers.ts'
export { foundWaivers } from './gate/found-waivers.ts'
export { standardsNotices } from './gate/gate-notices.ts'
export { standardsAnswers } from './gate/on-record-changed.ts'
export { enqueueDueGates, refreshGatesKind } from './gate/refresh-gates.ts'
export { tellLateRulings } from './gate/tell-late-rulings.ts'
export { tellWaivers } from './gate/tell-waivers.ts'
export { foundMethods } from './method/found-methods.ts'
export type { StandardsParts } from './parts.ts'
export { providedByStandards } from './phase-work/provided-work-held.ts'

/** What people owe to gates and to methods. */
export function standardsDuties(parts: StandardsParts): readonly DutyKind[] {
  return [...gateDuties, ...keeperDuties(parts), ...methodDuties]
}

export function standardsUseCases(parts: StandardsParts): readonly UseCase[] {
  return [
    ...methodUseCases,
    ...projectMethodUseCases(parts),
    ...artefactUseCases(parts),
    ...gateUseCases(parts),
    ...complianceUseCases,
    ...effectUseCases(parts),
    ...maturityUseCases(parts),
    ...workUseCases(parts),
    ...startUseCases(parts),
    ...migrationUseCases(parts),
  ]
}
