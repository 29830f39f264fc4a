import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  confirmCriterion,
  giveMethod,
  nameRole,
  passGate,
  showProjectMethod,
  tickItem,
  writeArtefact,
} from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { confirm } from './confirm-criterion.ts'
import { readFollowed } from './followed-method.ts'
import { give } from './give-method.ts'
import { pass } from './pass-gate.ts'
import { name, tick, write } from './write-marks.ts'

export function projectMethodUseCases(parts: StandardsParts): readonly UseCase[] {
  return [
    reads(showProjectMethod, async (call) => await readFollowed({ ...call, ...parts }, call.input.projectId)),
    writes(giveMethod, async (call) => await give(call, parts)),
    writes(nameRole, async (call) => await name(call, parts)),
    writes(writeArtefact, async (call) => await write(call, parts)),
    writes(tickItem, async (call) => await tick(call, parts)),
    writes(confirmCriterion, async (call) => await confirm(call, parts)),
    writes(passGate, async (call) => await pass(call, parts)),
  ]
}
