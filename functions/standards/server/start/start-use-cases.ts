import { type UseCase, writes } from '@portolan/platform/operations'
import { startProject } from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { start } from './start-project.ts'

export function startUseCases(parts: StandardsParts): readonly UseCase[] {
  return [writes(startProject, async (call) => await start(call, parts))]
}
