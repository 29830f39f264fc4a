import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  askWaiver,
  downloadGatePack,
  exportGates,
  giveVerdict,
  judgeWaiver,
  listGates,
  listWaivers,
  presentGate,
  ruleGate,
  showGatePack,
  withdrawWaiver,
} from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { downloadPack } from './download-pack.ts'
import { exportList } from './export-gates.ts'
import { say } from './give-verdict.ts'
import { showPack } from './gate-pack.ts'
import { gates } from './list-gates.ts'
import { waivers } from './list-waivers.ts'
import { present } from './present-gate.ts'
import { rule } from './rule-gate.ts'
import { ask, judge, withdraw } from './write-waiver.ts'

export function gateUseCases(parts: StandardsParts): readonly UseCase[] {
  return [
    writes(presentGate, async (call) => await present(call, parts)),
    writes(giveVerdict, async (call) => await say(call, parts)),
    writes(ruleGate, async (call) => await rule(call, parts)),
    reads(showGatePack, showPack),
    reads(downloadGatePack, downloadPack),
    reads(listGates, gates),
    reads(exportGates, exportList),
    writes(askWaiver, async (call) => await ask(call, parts)),
    writes(judgeWaiver, judge),
    writes(withdrawWaiver, withdraw),
    reads(listWaivers, waivers),
  ]
}
