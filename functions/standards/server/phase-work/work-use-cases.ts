import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { setPhaseWork, showProjectWork } from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { readWork } from './read-work.ts'
import { setWork } from './set-phase-work.ts'

export function workUseCases(parts: StandardsParts): readonly UseCase[] {
  return [
    reads(showProjectWork, async (call) => await readWork({ ...call, ...parts }, call.input.projectId)),
    writes(setPhaseWork, async (call) => await setWork(call, parts)),
  ]
}
