import type { MethodContent, ProjectClass, StandardRisk } from '../../contract/index.ts'
import { isAskedOf } from '../tailoring/tailor.ts'

/** The risks of a method that a project of a class is offered. */
export function offeredRisks({ risks }: Pick<MethodContent, 'risks'>, size: ProjectClass): StandardRisk[] {
  return risks.filter((risk) => isAskedOf(risk, size))
}
