import { describe, expect, it } from 'vitest'
import { explain, schedule } from './index.ts'
import { answer, codes, dates, primavera, start } from './tests/plan-answer.ts'
import { planOf, short } from './tests/plan-text.ts'

describe('what the plans of the README do not tell', () => {
  it('starts on the next shift where the project starts in time without work, and says the calendar did it', () => {
    const found = answer('project P start 03T00:00\nA 1d')
    expect(found.result.activities[0]?.driver).toEqual({ kind: 'calendar', id: 'office', detail: 'P' })
    expect(dates(found, 'A')).toBe('05T08:00 05T17:00')
  })

  it('puts a start milestone at the start of work and a finish milestone at its end', () => {
    const found = answer(`${primavera}A 1d\nS start-milestone : A FS\nF finish-milestone : A FS\nB 1d : F FS`)
    expect([dates(found, 'S'), dates(found, 'F'), dates(found, 'B')]).toEqual([
      '06T08:00 06T08:00',
      '05T17:00 05T17:00',
      '06T08:00 06T17:00',
    ])
  })

  it('lets a constrained start be before the project in Microsoft Project only', () => {
    const plan = 'A 1d snet 01T08:00\nB 1d : A FS'
    const project = answer(start + plan)
    expect([dates(project, 'A'), dates(project, 'B')]).toEqual(['01T08:00 01T17:00', '05T08:00 05T17:00'])
    expect(dates(answer(primavera + plan), 'A')).toBe('05T08:00 05T17:00')
  })

  it('shows the late start of started work as its actual start in Microsoft Project, and the float of its finish', () => {
    const [first] = answer(`${start}A 2d started 05T08:00 remaining 1d\nB 4d : A SS`).result.activities
    expect([short(first?.lateStart ?? 0), short(first?.lateFinish ?? 0), first?.totalFloat]).toEqual([
      '05T08:00',
      '08T17:00',
      960,
    ])
  })

  it('does not call critical what is by hand, of estimated length and alone, in Microsoft Project', () => {
    const input = planOf(`${start}A 1d manual 05T08:00 05T17:00\nB 1d manual 05T08:00 05T17:00`)
    const [sure, unsure] = input.activities.map((activity, i) => ({ ...activity, estimated: i === 1 }))
    if (sure === undefined || unsure === undefined) throw new Error('there are two')
    const found = schedule({ ...input, activities: [sure, unsure] }).result.activities
    expect(found.map(({ totalFloat, critical }) => [totalFloat, critical])).toEqual([
      [0, true],
      [0, false],
    ])
  })

  it('stops a lead at the start of the project', () => {
    expect(dates(answer(`${start}A 1d\nB 1d : A FS-3d`), 'B')).toBe('05T08:00 05T17:00')
  })

  it('honours "no later than" before the logic in Microsoft Project only', () => {
    const plan = 'A 3d\nB 1d snlt 06T08:00 : A FS'
    expect(dates(answer(start + plan), 'B')).toBe('06T08:00 06T17:00')
    expect(dates(answer(primavera + plan), 'B')).toBe('08T08:00 08T17:00')
    expect(codes(answer(primavera + plan))).toEqual(['constraint-missed B'])
  })

  it('lets logic win over "must start on" when Microsoft Project is told not to honour constraints', () => {
    const input = planOf(`${start}A 3d\nB 1d mso 06T08:00 : A FS`)
    const projects = input.projects.map((project) => {
      return { ...project, options: { ...project.options, honourConstraints: false } }
    })
    expect(dates(schedule({ ...input, projects }), 'B')).toBe('08T08:00 08T17:00')
  })

  it('lets as late as possible use up its free float in Primavera, and its total float in Microsoft Project', () => {
    const plan = 'A 1d alap\nB 1d : A FS\nC 5d\nD 1d snet 08T08:00 : B FS'
    const late = answer(primavera + plan).result.activities.find(({ id }) => id === 'A')
    expect([short(late?.earlyStart ?? 0), late?.freeFloat, late?.driver.detail]).toEqual([
      '05T08:00',
      0,
      undefined,
    ])
    const project = answer(start + plan).result.activities.map(({ id, start: at }) => `${id} ${short(at)}`)
    expect(project).toEqual(['A 07T08:00', 'B 08T08:00', 'C 05T08:00', 'D 09T08:00'])
  })

  it('moves scheduled dates by a levelling delay, and not the early ones', () => {
    const found = answer(`${start}A 1d delay 2ed\nB 1d : A FS`).result.activities
    expect(found.map(({ earlyStart, start: at }) => `${short(earlyStart)} ${short(at)}`)).toEqual([
      '05T08:00 07T08:00',
      '06T08:00 08T08:00',
    ])
  })

  it('takes the first start of a summary for a link from its start', () => {
    const found = answer(
      `${start}S summary\nS1 3d in S snet 07T08:00\nS2 1d in S snet 06T08:00\nY 1d : S SS+1d`,
    )
    expect(dates(found, 'Y')).toBe('07T08:00 07T17:00')
    expect(found.result.activities.at(-1)?.driver).toEqual({ kind: 'link', id: 'S-Y', activity: 'S2' })
  })

  it('leaves out a link to the finish of a summary', () => {
    const found = answer(`${start}A 1d\nS summary : A FF\nS1 1d in S`)
    expect(codes(found)).toEqual(['link-to-finish-of-summary A-S'])
  })

  it('holds children to the deadline and the start of their summary', () => {
    const found = answer(`${start}S summary snet 06T08:00 deadline 07T17:00\nS1 1d in S\nS2 4d`)
    const child = found.result.activities.find(({ id }) => id === 'S1')
    expect([dates(found, 'S1'), child?.totalFloat, child?.limit.kind]).toEqual([
      '06T08:00 06T17:00',
      480,
      'deadline',
    ])
    expect(child?.driver).toEqual({ kind: 'constraint', id: 'S', detail: 'start-no-earlier-than' })
  })

  it('counts lag after a started predecessor from its actual start, or from its early start if told to', () => {
    const plan = planOf(
      'project P primavera start 05T08:00 data 07T08:00\nA 5d started 05T08:00 remaining 3d\nB 1d : A SS+3d',
    )
    expect(dates(schedule(plan), 'B')).toBe('08T08:00 08T17:00')
    const projects = plan.projects.map((project) => {
      return { ...project, options: { ...project.options, startLagFrom: 'early-start' as const } }
    })
    expect(dates(schedule({ ...plan, projects }), 'B')).toBe('12T08:00 12T17:00')
  })

  it('calls critical what has little float, or what is on the longest path', () => {
    const input = planOf(`${start}A 2d\nB 3d : A FS\nC 2d : A FS\nD 1d deadline 05T12:00`)
    const critical = (options: object): readonly string[] => {
      const projects = input.projects.map((project) => ({
        ...project,
        options: { ...project.options, ...options },
      }))
      return schedule({ ...input, projects }).result.activities.flatMap((a) => (a.critical ? [a.id] : []))
    }
    expect(critical({})).toEqual(['A', 'B', 'D'])
    expect(critical({ critical: { floatUpTo: 480 } })).toEqual(['A', 'B', 'C', 'D'])
    expect(critical({ critical: 'longest-path' })).toEqual(['A', 'B'])
  })

  it('counts late dates of all projects from the last of them if told to', () => {
    const input = planOf(`${start}A 1d\nproject Q start 05T08:00\nB 3d`)
    const projects = input.projects.map((project) => {
      return { ...project, options: { ...project.options, lateFrom: 'all-projects' as const } }
    })
    expect(schedule(input).result.activities[0]?.totalFloat).toBe(0)
    expect(schedule({ ...input, projects }).result.activities[0]?.totalFloat).toBe(960)
  })

  it('says when a project does not meet its must finish', () => {
    const found = answer('project P primavera start 05T08:00 must-finish 05T17:00\nA 2d')
    expect([
      codes(found),
      found.result.activities[0]?.totalFloat,
      found.result.activities[0]?.limit.kind,
    ]).toEqual([['must-finish-missed P'], -480, 'must-finish'])
  })

  it('begins a level of effort with the data date and ends it with the last that holds its finish', () => {
    const found = answer('project P primavera start 05T08:00 data 06T08:00\nL loe\nA 2d : L SS\nB 3d : L FF')
    expect(dates(found, 'L')).toBe('06T08:00 08T17:00')
    expect(found.result.activities[0]).toMatchObject({ critical: false, onLongestPath: false })
  })
})

describe('what has started, and what stands aside', () => {
  it('is shown from its actual start, while its early dates are those of the work that is left (Primavera)', () => {
    const { result } = answer(
      'project P primavera start 05T08:00 data 08T08:00\nA 4d started 05T08:00 remaining 2d\nB 1d : A FS',
    )
    const [a] = result.activities
    expect([short(a?.start ?? 0), short(a?.earlyStart ?? 0)]).toEqual(['05T08:00', '08T08:00'])
    expect(short(result.projects[0]?.start ?? 0)).toBe('05T08:00')
  })

  it('is not critical where it is inactive, for it can delay nothing', () => {
    const { result } = answer(`${start}A 2d\nI 5d inactive : A FS`)
    expect(result.activities.map(({ id, critical }) => [id, critical])).toEqual([
      ['A', true],
      ['I', false],
    ])
  })

  it('names a link between two levels of effort, of which neither moves the other', () => {
    const found = answer(`${start}A 3d\nL loe : A SS\nM loe : L FS`)
    expect(codes(found)).toEqual(['link-between-levels-of-effort L-M'])
    expect(dates(found, 'M')).toBe('05T08:00 05T08:00')
  })
})

describe('explain', () => {
  it('walks over links and a summary back to what set the dates', () => {
    const { result } = answer(`${start}A 1d\nS summary : A FS\nS1 2d in S\nB 1d : S FS`)
    expect(
      explain(result, 'B')?.map(({ activity, driver }) => `${activity}: ${driver.kind} ${driver.id}`),
    ).toEqual(['B: link S-B', 'S1: link A-S', 'A: project-start P'])
    expect(explain(result, 'S')?.at(-1)?.activity).toBe('A')
    expect(explain(result, 'nobody')).toBeUndefined()
  })

  it('says what stands in the way of a later finish too', () => {
    const { result } = answer(`${start}A 1d\nB 1d deadline 09T17:00 : A FS\nC 9d`)
    expect(result.activities.map(({ limit }) => `${limit.kind} ${limit.id}`)).toEqual([
      'link A-B',
      'deadline B',
      'project-finish P',
    ])
  })
})
