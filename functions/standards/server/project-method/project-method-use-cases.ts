import type { FactReader } from '@portolan/platform/facts'
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
import { confirm } from './confirm-criterion.ts'
import { readFollowed } from './followed-method.ts'
import { give } from './give-method.ts'
import { pass } from './pass-gate.ts'
import { name, tick, write } from './write-marks.ts'

export function projectMethodUseCases({ readFact }: { readonly readFact: FactReader }): readonly UseCase[] {
  return [
    reads(showProjectMethod, async (call) => await readFollowed({ ...call, readFact }, call.input.projectId)),
    writes(giveMethod, async (call) => await give(call, readFact)),
    writes(nameRole, async (call) => await name(call, readFact)),
    writes(writeArtefact, async (call) => await write(call, readFact)),
    writes(tickItem, async (call) => await tick(call, readFact)),
    writes(confirmCriterion, async (call) => await confirm(call, readFact)),
    writes(passGate, async (call) => await pass(call, readFact)),
  ]
}
