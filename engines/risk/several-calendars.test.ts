import fc from 'fast-check'
import { schedule, wallText } from '@portolan/schedule'
import { describe, expect, it } from 'vitest'
import { prepare, type RiskInput, simulate } from './index.ts'
import { madeUpPlan } from './testing/made-up-plan.ts'
import { DAY, inputOf, office } from './testing/plans.ts'

const many = process.env['PORTOLAN_LONG'] === undefined ? 25 : 500
const options = { iterations: 48, seed: 3 }

/** The same plan, with one activity on a calendar of the same days under another name. */
function onSeveral(input: RiskInput): RiskInput {
  const { schedule: plan } = input
  return {
    ...input,
    schedule: {
      ...plan,
      calendars: [...plan.calendars, { ...office, id: 'other office' }],
      activities: plan.activities.map((activity, i) =>
        i === 0 ? { ...activity, calendar: 'other office' } : activity,
      ),
    },
  }
}

describe('several calendars', () => {
  it('that are alike give what one calendar gives', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 25 }), (seed, activities) => {
        const input = madeUpPlan(seed, { activities, risks: 2, groups: 2, linksEach: 2, plain: true })
        const [one, several] = [input, onSeveral(input)].map((each) =>
          simulate(each, options, { drivers: true }),
        )
        expect(prepare(onSeveral(input), options).result?.network.kind.calendars).toBe('several')
        expect(several?.findings).toEqual(one?.findings)
        expect(several?.result?.curve).toEqual(one?.result?.curve)
        expect(several?.result?.whole).toEqual(one?.result?.whole)
        expect(several?.result?.drivers).toEqual(one?.result?.drivers)
      }),
      { numRuns: many },
    )
  })

  it('are run by each activity’s own: a day of work round the clock is over in eight hours', () => {
    const input = inputOf([
      { id: 'move', minutes: DAY, calendar: 'always' },
      { id: 'test', minutes: 2 * DAY, after: ['move'] },
    ])
    const twice = { kind: 'uniform', low: 2, high: 2 } as const
    const { result } = simulate(
      { ...input, ranges: [{ activity: 'move', unit: 'factor', distribution: twice }] },
      options,
    )
    // Monday 8:00 + 16 hours is midnight; then Tuesday and Wednesday.
    expect(result?.whole.measures.plannedFinish.value).toBe('2026-11-25T16:00')
    expect(result?.whole.measures.finishP50.value).toBe('2026-11-25T17:00')
    expect(result?.whole.measures.timeContingency.value).toBe(60)
  })
})

describe('a plan as it is', () => {
  it('may end with an instant at the start of a shift, which is later than the end of the shift before', () => {
    const input = inputOf([
      { id: 'morning', minutes: 240 },
      { id: 'instant', minutes: 0, after: ['morning'], kind: 'task' },
    ])
    const finish = wallText(schedule(input.schedule).result.projects[0]?.finish ?? Number.NaN)
    expect(finish).toBe('2026-11-23T13:00')
    expect(simulate(input, options).result?.whole.measures.plannedFinish.value).toBe(finish)
  })

  it('finishes where the scheduling engine says, on one calendar or several, with any links', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), fc.boolean(), (seed, activities, several) => {
        const made = madeUpPlan(seed, { activities, risks: 0, groups: 1, linksEach: 3 })
        const plan = several ? onSeveral(made).schedule : made.schedule
        const { result } = simulate({ subject: 'plan', asOf: made.asOf, schedule: plan }, options)
        if (result === undefined) return
        const finish = wallText(schedule(plan).result.projects[0]?.finish ?? Number.NaN)
        const { plannedFinish, finishP10, finishP90 } = result.whole.measures
        expect([plannedFinish.value, finishP10.value, finishP90.value]).toEqual([finish, finish, finish])
      }),
      { numRuns: many },
    )
  })
})
