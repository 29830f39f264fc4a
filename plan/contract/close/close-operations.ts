import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { CloseChecklist, CloseItemRule, CloseRecord, CloseSummary, PeriodClose } from './close.ts'
import { closeRefusals } from './close-refusals.ts'

const periodId = z.uuid()
const itemKey = z.string().min(1).max(60)
const reason = z.string().trim().min(3).max(500)
const touches = ['close']
const reads = ['close', 'period', 'forecast', 'ledger', 'ledger-import', 'project']

export const listCloses = operation({
  id: 'plan.list-closes',
  method: 'GET',
  path: '/period-closes',
  summary: 'List the periods that are closing: how much is in, and how long until their cut-off',
  may: permissions.readLedger,
  input: z.object({}),
  output: z.object({ items: z.array(CloseSummary) }),
  reads,
})

export const showClose = operation({
  id: 'plan.show-close',
  method: 'GET',
  path: '/periods/{periodId}/close',
  summary: 'Show the close of a period: its checklist with evidence, who is late, who was reminded',
  may: permissions.readLedger,
  input: z.object({ periodId }),
  output: PeriodClose,
  refuses: refuses(common.notFound),
  reads,
})

export const showCloseRecord = operation({
  id: 'plan.show-close-record',
  method: 'GET',
  path: '/periods/{periodId}/close/records/{number}',
  summary:
    'Show what stood when a period was locked: ledger beside plan, the checklist, and whether it is intact',
  may: permissions.readLedger,
  input: z.object({ periodId, number: z.coerce.number().int().min(1) }),
  output: CloseRecord,
  refuses: refuses(common.notFound, closeRefusals.noRecord),
  reads,
})

export const showCloseChecklist = operation({
  id: 'plan.show-close-checklist',
  method: 'GET',
  path: '/close-checklist',
  summary: 'Show what is to be done before a period is locked, by when and by whom',
  may: permissions.readLedger,
  input: z.object({}),
  output: CloseChecklist,
  reads: ['close'],
})

export const setCloseChecklist = operation({
  id: 'plan.set-close-checklist',
  method: 'PUT',
  path: '/close-checklist',
  summary:
    'Set what is to be done before a period is locked; computed items that are left out come back as optional',
  may: permissions.closePeriods,
  input: z.object({ items: z.array(CloseItemRule).max(60) }),
  output: CloseChecklist,
  refuses: refuses(common.notFound, closeRefusals.checklistInvalid),
  touches,
  versioned: true,
})

export const tickCloseItem = operation({
  id: 'plan.tick-close-item',
  method: 'PUT',
  path: '/periods/{periodId}/close/ticks',
  summary: 'Tick an own item of the close of a period, or take its tick back',
  may: permissions.closePeriods,
  input: z.object({ periodId, itemKey, done: z.boolean(), words: z.string().trim().max(500).default('') }),
  output: PeriodClose,
  refuses: refuses(common.notFound, closeRefusals.notClosing, closeRefusals.computedItem),
  touches,
})

export const excuseFromClose = operation({
  id: 'plan.excuse-from-close',
  method: 'PUT',
  path: '/periods/{periodId}/close/excuses',
  summary: 'Excuse a project from the close of a period, with the reason; without one it owes again',
  may: permissions.closePeriods,
  input: z.object({ periodId, excusedId: z.uuid().describe('The project'), reason: reason.nullable() }),
  output: PeriodClose,
  refuses: refuses(common.notFound, closeRefusals.notClosing, closeRefusals.ownExcuse),
  touches,
})

export const askWaiver = operation({
  id: 'plan.ask-close-waiver',
  method: 'POST',
  path: '/periods/{periodId}/close/waivers',
  summary: 'Ask that a period be locked without an item; somebody else decides',
  may: permissions.closePeriods,
  input: z.object({ periodId, itemKey, reason }),
  output: PeriodClose,
  refuses: refuses(common.notFound, closeRefusals.notClosing, closeRefusals.nothingToWaive),
  touches,
})

export const decideWaiver = operation({
  id: 'plan.decide-close-waiver',
  method: 'POST',
  path: '/close-waivers/{waiverId}/decision',
  summary: 'Grant or refuse a waiver that somebody else asked for',
  may: permissions.closePeriods,
  input: z.object({
    waiverId: z.uuid(),
    granted: z.boolean(),
    words: z.string().trim().max(500).default(''),
  }),
  output: PeriodClose,
  refuses: refuses(
    common.notFound,
    closeRefusals.notClosing,
    closeRefusals.waiverDecided,
    closeRefusals.ownWaiver,
    closeRefusals.rightTooYoung,
  ),
  touches,
})
