import type { Operation } from '@portolan/contract'
import type { Stage, UseCase, WriteUseCase } from '@portolan/platform/operations'

/** What decisions are carried out with: the operations of every room, bound as the server binds them. */
export type DecisionParts = {
  readonly stage: Stage
  readonly useCases: () => readonly UseCase[]
}

/** The use case of an operation that a decision may carry; undefined for every other. */
export function decidableOf(parts: DecisionParts, operationId: string): WriteUseCase | undefined {
  return parts
    .useCases()
    .find(
      (one): one is WriteUseCase =>
        one.kind === 'write' && one.operation.id === operationId && one.operation.decidable === true,
    )
}

/** What a decision may carry at all. */
export function decidablesOf(parts: DecisionParts): readonly string[] {
  return parts
    .useCases()
    .filter((one) => one.kind === 'write' && one.operation.decidable === true)
    .map(({ operation }) => operation.id)
}

/** The project that a call names, where its operation has one. */
export function projectOf(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
): string | undefined {
  const named = operation.project === undefined ? undefined : input[operation.project]
  return typeof named === 'string' ? named : undefined
}
