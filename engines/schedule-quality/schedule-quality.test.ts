import { schedule } from '@portolan/schedule'
import { describe, expect, it } from 'vitest'
import {
  type ExampleActivity,
  type ExamplePlan,
  finishAt,
  inputOf,
  MINUTES_PER_DAY,
  qualityOf,
  soundPlan,
  startAt,
  withActivity,
} from './example-plan.ts'
import { type Point, type PointId, scheduleQuality } from './index.ts'

function pointOf(plan: ExamplePlan, id: PointId): Point | undefined {
  return qualityOf(plan).result.points.find((point) => point.id === id)
}

function reasons(plan: ExamplePlan): Readonly<Record<string, string | null>> {
  const away = qualityOf(plan).result.points.filter(({ verdict }) => verdict === 'not-applicable')
  return Object.fromEntries(away.map(({ id, reason }) => [id, reason?.sentence ?? null]))
}

const withoutBaseline: ExamplePlan = {
  ...soundPlan,
  activities: soundPlan.activities.map((each) => ({ ...each, baseline: false })),
}

const withSummary: ExamplePlan = {
  ...soundPlan,
  activities: [
    ...soundPlan.activities,
    { name: 'All', days: 0, kind: 'summary' },
    { name: 'Lead the project', days: 40, kind: 'level-of-effort' },
    { name: 'Old idea', days: 10, inactive: true },
    { name: 'Kick-off', days: 0, kind: 'start-milestone' },
  ],
}

describe('who is counted', () => {
  it('is no summary, level of effort, milestone, or inactive activity', () => {
    const { population } = qualityOf(withSummary).result
    expect(population).toEqual({ kind: 'baselined', activities: 4, incomplete: 4, links: 6 })
    expect(pointOf(withSummary, 'logic')?.denominator).toBe(4)
  })

  it('has a baseline, where any activity has one', () => {
    const plan = withActivity(4, { baseline: false })
    expect(qualityOf(plan).result.population.activities).toBe(3)
    const all = { ...plan, options: { population: 'all' } } as const
    expect(qualityOf(all).result.population.activities).toBe(4)
    expect(pointOf(all, 'baseline-execution-index')?.offenders.map(({ id }) => id)).toEqual(['1', '4'])
  })

  it('is everything where no activity has a baseline, and that is told', () => {
    const { result, findings } = qualityOf(withoutBaseline)
    expect(result.population).toMatchObject({ kind: 'all', activities: 4 })
    expect(findings.map(({ code }) => code)).toContain('no-baseline')
  })

  it('is not finished, for what looks ahead', () => {
    const { result } = qualityOf({ ...withActivity(2, { actual: [0, 10] }), status: 10 })
    expect(result.population).toMatchObject({ activities: 4, incomplete: 3 })
    expect(result.points.find(({ id }) => id === 'resources')?.denominator).toBe(4)
  })

  it('is not linked by what is inactive or not there', () => {
    const plan = withActivity(3, { inactive: true })
    expect(qualityOf(plan).result.population.links).toBe(4)
    expect(pointOf(plan, 'logic')?.offenders.map(({ sentence }) => sentence)).toEqual([
      "Activity 5 'Test' has no predecessor; link it to what it waits for.",
    ])
  })
})

describe('a point that does not apply', () => {
  it('says why', () => {
    expect(reasons(withoutBaseline)).toEqual({
      'high-duration': 'No activity has a baseline.',
      'missed-activities': 'No activity has a baseline.',
      'critical-path-length-index': 'There is no date to hold the finish against.',
      'baseline-execution-index': 'No activity has a baseline.',
    })
    expect(reasons({ ...soundPlan, links: [] })).toMatchObject({
      leads: 'There are no links.',
      lags: 'There are no links.',
      'link-types': 'There are no links.',
    })
  })

  it('needs a data date', () => {
    const input = inputOf(soundPlan)
    const projects = input.network.projects.map(({ dataDate: _, ...rest }) => rest)
    const { result } = scheduleQuality({ ...input, network: { ...input.network, projects } })
    const away = result.points.filter(({ reason }) => reason?.sentence === 'There is no data date.')
    expect(away.map(({ number }) => number)).toEqual([9, 11, 13, 14])
  })

  it('finds nothing to do in a project that is finished', () => {
    const activities = soundPlan.activities.map((each): ExampleActivity => ({ ...each, actual: [0, 10] }))
    const away = reasons({ ...soundPlan, activities, status: 20 })
    expect(away['critical-path-test']).toBe('No unfinished activity is critical.')
    expect(away['critical-path-length-index']).toBe('Nothing remains to be done after the data date.')
    expect(away['logic']).toBe('There is no activity that it counts.')
  })

  it('leaves a plan counted back from its finish out of the critical path test', () => {
    const input = inputOf(soundPlan)
    const projects = input.network.projects.map((each) => ({ ...each, from: 'finish' as const }))
    const { result } = scheduleQuality({ ...input, network: { ...input.network, projects } })
    expect(result.points[11]?.reason?.sentence).toBe('The project is scheduled from its finish.')
  })
})

function invalidDates(change: Partial<ExampleActivity>, status: number): readonly string[] {
  const point = pointOf({ ...withActivity(2, change), status }, 'invalid-dates')
  return (point?.offenders ?? []).map(({ sentence }) => sentence)
}

describe('the fourteen points', () => {
  it('come in order, each with its number', () => {
    const { points } = qualityOf(soundPlan).result
    expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
  })

  it('say what is missing at both ends of an activity', () => {
    const links = soundPlan.links.filter((each) => each !== '2>4' && each !== '4>6')
    expect(pointOf({ ...soundPlan, links }, 'logic')?.offenders[0]?.sentence).toBe(
      "Activity 4 'Write the manual' has no predecessor and no successor; link it to the rest of the plan.",
    )
  })

  it('take a link to a project that is not here for logic', () => {
    const links = soundPlan.links.filter((each) => each !== '2>4' && each !== '4>6')
    const input = inputOf({ ...soundPlan, links })
    const external = { earlyStart: startAt(10), lateFinish: finishAt(40) }
    const activities = input.network.activities.map((each) =>
      each.id === '4' ? { ...each, external } : each,
    )
    const { points } = scheduleQuality({ ...input, network: { ...input.network, activities } }).result
    expect(points[0]?.offenders).toEqual([])
  })

  it.each(['must-start-on', 'start-no-later-than', 'finish-no-later-than', 'mandatory-start'] as const)(
    'call %s a hard constraint',
    (kind) => {
      expect(pointOf(withActivity(5, { constraint: [kind, 40] }), 'hard-constraints')?.numerator).toBe(1)
    },
  )

  it.each(['start-no-earlier-than', 'finish-no-earlier-than', 'as-late-as-possible'] as const)(
    'do not call %s one',
    (kind) => {
      expect(pointOf(withActivity(5, { constraint: [kind, 40] }), 'hard-constraints')?.numerator).toBe(0)
    },
  )

  it('take a limit from the options', () => {
    const links = soundPlan.links.filter((each) => each !== '4>6')
    expect(pointOf({ ...soundPlan, links, options: { limits: { logic: 0.25 } } }, 'logic')?.verdict).toBe(
      'pass',
    )
  })

  it('find dates on the wrong side of the data date', () => {
    expect(invalidDates({ actual: [6] }, 5)[0]).toContain('has an actual start after the data date')
    const input = inputOf({ ...withActivity(2, {}), status: 0 })
    const late = scheduleQuality({ ...input, statusDate: finishAt(12) }).result.points[8]?.offenders
    expect(late?.map(({ sentence }) => sentence.slice(0, 60))).toEqual([
      "Activity 2 'Design' is planned to start before the data date",
      "Activity 3 'Build' is planned to start before the data date ",
      "Activity 4 'Write the manual' is planned to start before the",
    ])
  })

  it('hold the finish against the target that is handed in', () => {
    const input = inputOf(soundPlan)
    const { result } = scheduleQuality({ ...input, target: finishAt(38) })
    expect(result.points[12]).toMatchObject({ numerator: 38, denominator: 40, value: 0.95, verdict: 'pass' })
  })

  it('test the path that is longest where a far target leaves all activities float', () => {
    const plan = { ...soundPlan, mustFinish: 60 }
    expect(pointOf(plan, 'critical-path-test')).toMatchObject({ verdict: 'pass', numerator: 600 })
  })

  it('test the activity with the least float, and say when it is scheduled by hand', () => {
    const aside = { name: 'Aside', days: 35 }
    const late = { ...soundPlan, activities: [...soundPlan.activities, aside], mustFinish: 30 }
    expect(pointOf(late, 'critical-path-test')).toMatchObject({ verdict: 'pass', numerator: 600 })
    const input = inputOf(soundPlan)
    const activities = input.network.activities.map((each) =>
      each.id === '5' ? { ...each, manual: { start: startAt(40), finish: finishAt(50) } } : each,
    )
    const network = { ...input.network, activities: activities.filter(({ id }) => id === '5'), links: [] }
    const { points } = scheduleQuality({ ...input, network, dates: schedule(network).result }).result
    expect(points[11]?.offenders.map(({ sentence }) => sentence)).toEqual([
      "With 600 working days more in activity 5 'Test', the finish moves 0; " +
        'it is scheduled by hand, so let its links schedule it.',
    ])
  })

  it('add the 600 days to what remains of an activity that has begun', () => {
    const input = inputOf({ ...withActivity(2, { actual: [0] }), status: 4 })
    const activities = input.network.activities.map((each) =>
      each.id === '2' ? { ...each, remaining: 6 * MINUTES_PER_DAY } : each,
    )
    const network = { ...input.network, activities }
    const { result } = scheduleQuality({ ...input, network, dates: schedule(network).result })
    expect(result.points[11]).toMatchObject({ verdict: 'pass', numerator: 600 })
  })
})

describe('a finding', () => {
  it('warns where a point fails, informs where it passes or is only informational', () => {
    const links = [...soundPlan.links.filter((each) => each !== '3>5'), '3>5 FS+2']
    const loose = { ...withActivity(5, { resources: 0 }), links, options: { limits: { lags: 0.5 } } }
    const { findings } = qualityOf({ ...loose, mustFinish: 30 })
    const severities = new Map(findings.map(({ code, severity }) => [code, severity]))
    expect(severities.get('negative-float')).toBe('warning')
    expect(severities.get('lags')).toBe('info')
    expect(severities.get('resources')).toBe('info')
  })

  it('is all there is for a project that the network does not hold', () => {
    const { result, findings } = scheduleQuality({ ...inputOf(soundPlan), project: 'x' })
    expect(findings.map(({ code }) => code)).toEqual(['no-project'])
    expect(result.points.every(({ verdict }) => verdict === 'not-applicable')).toBe(true)
    expect(result.index.value).toBeNull()
  })

  it('calls an activity by the number its planners know', () => {
    const input = inputOf(withActivity(5, { resources: 0 }))
    const records = input.records.map((each) => (each.id === '5' ? { ...each, number: 'A1050' } : each))
    const { findings } = scheduleQuality({ ...input, records })
    expect(findings.map(({ sentence }) => sentence)).toContain(
      "Activity A1050 'Test' has neither a resource nor a cost; say who does it or what it costs.",
    )
  })

  it('is made of what the plan is, when the schedule leaves a loop out', () => {
    const { result, findings } = qualityOf({
      ...soundPlan,
      links: [...soundPlan.links, '5>3'],
      options: { population: 'all' },
    })
    expect(result.points[0]).toMatchObject({ numerator: 0, denominator: 4 })
    expect(findings.every(({ sentence }) => !sentence.includes('NaN'))).toBe(true)
  })
})

describe('the plans of these tests', () => {
  it('start on a Monday morning and end a week on a Friday evening', () => {
    expect(finishAt(5) - startAt(0)).toBe(4 * 1440 + 480)
    expect(startAt(5) - startAt(0)).toBe(7 * 1440)
  })
})
