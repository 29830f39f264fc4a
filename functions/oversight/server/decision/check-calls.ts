import { refuse } from '@portolan/contract'
import { askingRefusals, type NewOption } from '../../contract/index.ts'
import { decidableOf, type DecisionParts, projectOf } from './parts.ts'

/** Refuses calls that no decision can carry, that do not fit, or that reach beyond the project of the question. */
export function refuseWrongCalls(
  parts: DecisionParts,
  options: readonly NewOption[],
  projectId: string | undefined,
): void {
  for (const { operation, input } of options.flatMap(({ calls }) => calls)) {
    const useCase = decidableOf(parts, operation)
    if (useCase === undefined) throw refuse(askingRefusals.notDecidable, { operation })
    const read = useCase.operation.input.strict().safeParse(input)
    if (!read.success) {
      const [issue] = read.error.issues
      const path = issue?.path.join('.') ?? ''
      throw refuse(askingRefusals.callInvalid, {
        operation,
        path: path === '' ? '(input)' : path,
        because: issue?.message ?? '',
      })
    }
    if (projectId !== undefined && projectOf(useCase.operation, read.data) !== projectId)
      throw refuse(askingRefusals.otherProject, { operation })
  }
}
