import type { UseCase } from '@portolan/platform/operations'
import { importScopeUseCases } from './import-scope.ts'
import { listScopeItemsUseCases } from './list-scope-items.ts'
import { showScopeUseCases } from './show-scope.ts'
import { undoScopeUseCases } from './undo-scope.ts'

export const scopeUseCases: readonly UseCase[] = [
  ...importScopeUseCases,
  ...undoScopeUseCases,
  ...showScopeUseCases,
  ...listScopeItemsUseCases,
]
