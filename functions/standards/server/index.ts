import type { FactReader } from '@portolan/platform/facts'
import type { UseCase } from '@portolan/platform/operations'
import { methodUseCases } from './method/method-use-cases.ts'
import { projectMethodUseCases } from './project-method/project-method-use-cases.ts'

export { foundMethods } from './method/found-methods.ts'

export type StandardsParts = {
  /** Reads facts of all rooms. */
  readonly readFact: FactReader
}

export function standardsUseCases(parts: StandardsParts): readonly UseCase[] {
  return [...methodUseCases, ...projectMethodUseCases(parts)]
}
