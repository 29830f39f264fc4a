import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { closeRefusals } from '../close/close-refusals.ts'
import { permissions } from '../permissions.ts'
import { Period, PeriodCalendar, PeriodRule, PeriodWithSteps } from './period.ts'
import { periodRefusals } from './period-refusals.ts'

const periodId = z.uuid()

export const listPeriods = operation({
  id: 'plan.list-periods',
  method: 'GET',
  path: '/periods',
  summary: 'List the reporting periods, oldest first',
  may: permissions.list,
  input: z.object({}),
  output: z.object({ items: z.array(Period) }),
  reads: ['period'],
})

export const showPeriodCalendar = operation({
  id: 'plan.show-period-calendar',
  method: 'GET',
  path: '/period-calendar',
  summary: 'Show the rule of the fiscal years, and each year with its reporting periods',
  may: permissions.list,
  input: z.object({}),
  output: PeriodCalendar,
  reads: ['period'],
})

export const setPeriodCalendar = operation({
  id: 'plan.set-period-calendar',
  method: 'PUT',
  path: '/period-calendar',
  summary:
    'Make fiscal years and their reporting periods from a rule; periods that are closing or locked keep their days',
  may: permissions.closePeriods,
  input: z.object({
    rule: PeriodRule,
    firstYear: z.int().min(1990).max(2100).describe('The calendar year in which the first one begins'),
    years: z.int().min(1).max(20),
  }),
  output: PeriodCalendar,
  refuses: refuses(periodRefusals.calendarTooEarly, periodRefusals.calendarGap),
  touches: ['period', 'forecast'],
  versioned: true,
  decidable: true,
  example: {
    rule: { startMonth: 4, pattern: 'months', weekEnds: 7, yearEnds: 'last', cutOffWorkdays: 5 },
    firstYear: 2026,
    years: 2,
  },
})

export const showPeriod = operation({
  id: 'plan.show-period',
  method: 'GET',
  path: '/periods/{periodId}',
  summary: 'Show a period and who closed, locked or reopened it',
  may: permissions.list,
  input: z.object({ periodId }),
  output: PeriodWithSteps,
  refuses: refuses(common.notFound),
  reads: ['period'],
})

export const beginClosing = operation({
  id: 'plan.begin-closing',
  method: 'POST',
  path: '/periods/{periodId}/closing',
  summary: 'Begin to close a period: from then on only finance enters into it',
  may: permissions.closePeriods,
  input: z.object({ periodId }),
  output: PeriodWithSteps,
  refuses: refuses(common.notFound, periodRefusals.notThatStep, periodRefusals.notOver),
  touches: ['period', 'forecast'],
  versioned: true,
})

export const lockPeriod = operation({
  id: 'plan.lock-period',
  method: 'POST',
  path: '/periods/{periodId}/lock',
  summary:
    'Lock a period once its checklist is done: nothing is entered into it any more, and its figures are kept',
  may: permissions.closePeriods,
  input: z.object({ periodId }),
  output: PeriodWithSteps,
  refuses: refuses(
    common.notFound,
    periodRefusals.notThatStep,
    periodRefusals.earlierOpen,
    closeRefusals.closeIncomplete,
  ),
  touches: ['period', 'forecast', 'close'],
  versioned: true,
  decidable: true,
})

export const reopenPeriod = operation({
  id: 'plan.reopen-period',
  method: 'POST',
  path: '/periods/{periodId}/reopening',
  summary: 'Reopen a period that is closing or locked, with the reason',
  may: permissions.closePeriods,
  input: z.object({ periodId, reason: z.string().trim().min(3).max(500) }),
  output: PeriodWithSteps,
  refuses: refuses(common.notFound, periodRefusals.notThatStep),
  touches: ['period', 'forecast'],
  versioned: true,
  decidable: true,
})
