import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { faultFamilies, type FaultRuleId, faultRules } from '../../contract/index.ts'
import { faultRuleTable, faultsOf, ofNoProject, type ProjectFacts } from './index.ts'

const today = day('2026-11-16')

/** A project about which all is well. */
const sound: ProjectFacts = {
  name: 'Move',
  state: 'active',
  manager: 'Mona',
  managerLeft: false,
  managerMayEdit: true,
  hasSponsor: true,
  start: day('2026-01-05'),
  finish: day('2027-03-31'),
  cost: 100_000,
  added: day('2026-01-05'),
  evidence: day('2026-10-31'),
  difference: 0,
  differenceSince: null,
  planned: day('2026-11-03'),
  plannedFinish: day('2027-03-30'),
  finishedAhead: 0,
  doneNotFinished: 0,
  openActivities: 12,
  forecastMissing: null,
  spent: 40_000,
}

/** For each rule, what differs from a sound project where it finds something. */
const wrong: Readonly<Record<Exclude<FaultRuleId, (typeof ofNoProject)[number]>, Partial<ProjectFacts>>> = {
  'no-manager': { manager: null },
  'manager-left': { managerLeft: true },
  'manager-without-role': { managerMayEdit: false },
  'no-sponsor': { hasSponsor: false },
  'no-evidence': { evidence: day('2026-09-01') },
  'plan-old': { planned: day('2026-09-01') },
  'no-plan': { planned: null, plannedFinish: null, openActivities: 0 },
  'forecast-missing': { forecastMissing: { period: '2026-11', due: day('2026-11-06') } },
  'finish-before-start': { start: day('2027-04-01') },
  'actual-ahead': { finishedAhead: 1 },
  'done-not-finished': { doneNotFinished: 2 },
  'cost-negative': { cost: -1, spent: null },
  'closed-with-open-work': { state: 'closed' },
  'finish-passed': { finish: day('2026-11-01'), plannedFinish: day('2026-11-02') },
  'reported-better': { difference: 2 },
  'finish-differs': { plannedFinish: day('2027-05-30') },
  'spent-above-cost': { spent: 100_001 },
}

const found = (facts: Partial<ProjectFacts>): readonly string[] =>
  faultsOf({ ...sound, ...facts }, today).map(({ id }) => id)

describe('the rules of the record', () => {
  it('find nothing where all is well', () => {
    expect(found({})).toEqual([])
  })

  it.each(Object.entries(wrong))('find %s, and nothing else', (id, facts) => {
    expect(found(facts)).toEqual([id])
  })

  it('are all told of, in the order of their families', () => {
    const listed = faultRules.filter((id) => !ofNoProject.some((one) => one === id))
    expect(faultRuleTable.map(({ id }) => id)).toEqual(listed)
    const families = [...new Set(faultRuleTable.map(({ family }) => family))]
    expect(families).toEqual([...faultFamilies])
  })

  it('ask nothing of what is not known', () => {
    const unknown = {
      finish: null,
      start: null,
      cost: null,
      difference: null,
      spent: null,
      plannedFinish: null,
    }
    expect(found(unknown)).toEqual([])
  })

  it('leave a closed project its old evidence, its passed finish and its missing manager', () => {
    const closed = { state: 'closed', openActivities: 0, evidence: null, manager: null } as const
    expect(found({ ...closed, finish: day('2026-02-01'), plannedFinish: null })).toEqual([])
  })

  it('mend a passed finish by the plan where that goes on, and by closing where it does not', () => {
    const passed = { finish: day('2026-11-10') }
    const ahead = faultsOf({ ...sound, ...passed, plannedFinish: day('2026-11-17') }, today)
    expect(ahead.map(({ mend }) => mend)).toEqual([{ kind: 'set-finish', day: '2026-11-17' }])
    const over = faultsOf({ ...sound, ...passed, plannedFinish: null }, today)
    expect(over.map(({ mend }) => mend)).toEqual([{ kind: 'close' }])
  })
})
