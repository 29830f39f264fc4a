import type { Queue } from '@portolan/platform/jobs'
import type { UseCase } from '@portolan/platform/operations'
import { levellingUseCases } from './levelling/levelling-use-cases.ts'

export { levellingComputation } from './levelling/levelling-computation.ts'
export { levellingJob, levellingKind } from './levelling/levelling-job.ts'

export function resourcesUseCases(parts: { readonly enqueue: Queue['enqueue'] }): readonly UseCase[] {
  return levellingUseCases(parts)
}
