import { level } from '@portolan/levelling'
import { day, dayNumber } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectProblem, isBeyond } from './collect-problem.ts'
import { dayMinutes, type LevellingGround } from './ground.ts'
import { chainOf } from './moves.ts'
import { plannedWorth } from './planned-worth.ts'
import { priorities } from './priorities.ts'
import { showLevelling, type ShownLevelling } from './show-levelling.ts'
import { groundOf, member, planOf, type TaskTold } from './testing/plain-plan.ts'

function preview(ground: LevellingGround, schedules = 40): ShownLevelling {
  const problem = collectProblem(ground)
  const { result } = level(problem.input, { schedules, seed: 1, aim: 'priority' })
  const projects = ground.plans
    .filter(({ may }) => may !== 'hidden')
    .map(({ projectId, may }) => ({
      id: projectId,
      code: null,
      name: `Project ${projectId}`,
      version: 1,
      moves: may === 'move',
      priority: ground.priorityOf(projectId),
    }))
  return showLevelling(problem, result, { now: ground.now, projects })
}

const anna = member('anna')

describe('two projects that want the same person', () => {
  const plans = [
    planOf('A', [{ id: 'build', days: 5, by: { anna: 1 } }]),
    planOf('B', [
      { id: 'test', days: 3, by: { anna: 1 } },
      { id: 'hand over', days: 2, after: ['test'] },
    ]),
  ]

  it('are done one after the other, the shorter first, and nobody is overbooked', () => {
    const { figures, moves, projects } = preview(groundOf(plans, [anna]))
    expect(figures).toMatchObject({ overbookedBefore: 1, overbookedAfter: 0, delayDays: 5, proven: false })
    expect(moves.map(({ id, startAfter, laterDays }) => ({ id, startAfter, laterDays }))).toEqual([
      { id: 'A build', startAfter: '2026-11-19', laterDays: 5 },
    ])
    expect(projects.map(({ id, finishBefore, finishAfter }) => [id, finishBefore, finishAfter])).toEqual([
      ['A', '2026-11-20', '2026-11-25'],
      ['B', '2026-11-20', '2026-11-20'],
    ])
  })

  it('tell the same delay while it is searched as when it is found', () => {
    const ground = groundOf(plans, [anna])
    const problem = collectProblem(ground)
    const told: number[] = []
    const better = (objective: number): void => void told.push(objective)
    level(problem.input, { schedules: 40, seed: 1, aim: 'priority', better })
    const delay = ((told.at(-1) ?? 0) - plannedWorth(problem)) / dayMinutes
    expect(delay).toBeCloseTo(preview(ground).figures.delayDays, 1)
  })

  it('say for whom they wait, and on what that person works until when', () => {
    const { moves, projects } = preview(groundOf(plans, [anna]))
    expect(moves[0]?.reason).toEqual({
      kind: 'person',
      person: { id: 'anna', name: 'anna' },
      other: { id: 'test', name: 'test', projectId: 'B', project: 'Project B', until: '2026-11-18' },
      earlierDays: 3,
    })
    expect(projects[0]?.binding).toEqual({ person: { id: 'anna', name: 'anna' }, days: 3 })
  })

  it('give way to the one that waits least', () => {
    const weights = priorities(
      [
        { id: 'A', finish: '2026-11-20' },
        { id: 'B', finish: '2026-11-20' },
      ],
      { priority: 'ranked', ranked: ['A'] },
    )
    const { moves } = preview(groundOf(plans, [anna], { priorityOf: (id) => weights.get(id) ?? 1 }))
    expect(moves.map(({ id }) => id)).toEqual(['B test', 'B hand over'])
    const chain = chainOf('B hand over', new Map(moves.map((move) => [move.id, move])))
    expect(chain.map(({ name, reason }) => [name, reason.kind])).toEqual([
      ['hand over', 'link'],
      ['test', 'person'],
    ])
  })

  it('leave in place what has begun, and say that it stays overbooked', () => {
    const begun = [
      planOf('A', [{ id: 'build', days: 5, by: { anna: 1 }, begun: true }]),
      planOf('B', [{ id: 'test', days: 3, by: { anna: 1 }, begun: true }]),
    ]
    const { figures, moves } = preview(groundOf(begun, [anna]))
    expect(figures).toMatchObject({ overbookedBefore: 1, overbookedAfter: 1, delayDays: 0 })
    expect(moves).toEqual([])
  })

  it('share a person of whom each needs half', () => {
    const halves = ['A', 'B'].map((id) => planOf(id, [{ id: 'build', days: 5, by: { anna: 0.5 } }]))
    expect(preview(groundOf(halves, [anna])).figures).toMatchObject({ overbookedBefore: 0, delayDays: 0 })
  })
})

describe('a project that one does not see', () => {
  const hidden = planOf('H', [{ id: 'secret', days: 4, by: { anna: 1 } }], 'hidden')
  const shown = preview(groundOf([planOf('A', [{ id: 'build', days: 2, by: { anna: 1 } }]), hidden], [anna]))

  it('keeps its people busy and has no name anywhere', () => {
    expect(shown.moves.map(({ startAfter, reason }) => [startAfter, reason.kind, reason.other])).toEqual([
      ['2026-11-20', 'elsewhere', null],
    ])
    expect(JSON.stringify(shown)).not.toMatch(/secret|"H/)
  })

  it('tells nothing of people whom no visible plan names', () => {
    const bob = planOf('H', [{ id: 'secret', days: 4, by: { bob: 1 } }], 'hidden')
    const { people, weeks } = preview(groundOf([bob], [member('bob')]))
    expect({ people, weeks }).toEqual({ people: [], weeks: [] })
  })
})

describe('leave', () => {
  it('pauses the work of whoever is away, and what follows waits', () => {
    const away = [{ first: dayNumber(day('2026-11-17')), last: dayNumber(day('2026-11-18')) }]
    const plan = planOf('A', [
      { id: 'build', days: 3, by: { anna: 1 } },
      { id: 'check', days: 1, after: ['build'] },
    ])
    const { figures, moves } = preview(groundOf([plan], [member('anna', { away })]))
    expect(figures).toMatchObject({ overbookedBefore: 1, overbookedAfter: 0 })
    expect(moves.map(({ id, finishAfter, reason }) => [id, finishAfter, reason.kind])).toEqual([
      ['A build', '2026-11-20', 'away'],
      ['A check', '2026-11-23', 'link'],
    ])
  })
})

it('work that alone asks for more of somebody than there is stays overbooked, and says so', () => {
  const ground = groundOf([planOf('A', [{ id: 'build', days: 2, by: { anna: 1.5 } }])], [anna])
  expect(preview(ground).figures).toMatchObject({ overbookedBefore: 1, overbookedAfter: 1, delayDays: 0 })
  expect([...collectProblem(ground).works.values()].map(isBeyond)).toEqual([true])
})

it('the whole time of somebody who works half is half a day, and no more than that', () => {
  const half = member('anna', { share: 50 })
  const { figures, weeks } = preview(
    groundOf([planOf('A', [{ id: 'build', days: 2, by: { anna: 1 } }])], [half]),
  )
  expect(figures).toMatchObject({ overbookedBefore: 0, overbookedAfter: 0 })
  expect(weeks[0]).toMatchObject({ capacity: 1_200, before: 480, after: 480 })
})

it('a horizon of frozen work keeps what starts within it', () => {
  const plans = ['A', 'B'].map((id) => planOf(id, [{ id: 'build', days: 2, by: { anna: 1 } }]))
  const ground = groundOf(plans, [anna])
  const { moves, figures } = preview({ ...ground, frozenUntil: ground.now + 7 * 1_440 })
  expect(moves).toEqual([])
  expect(figures.overbookedAfter).toBe(1)
})

it('no plans, and plans without people, are answered too', () => {
  expect(preview(groundOf([], [])).figures).toMatchObject({
    overbookedBefore: 0,
    finishAfter: null,
    gap: null,
  })
  const { figures, moves } = preview(groundOf([planOf('A', [{ id: 'build', days: 2 }])], [anna]))
  expect(moves).toEqual([])
  expect(figures).toMatchObject({ proven: true, delayDays: 0 })
})

const people = ['anna', 'bob', 'cleo'] as const
const tasks: fc.Arbitrary<readonly TaskTold[]> = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 6 }),
      after: fc.option(fc.nat(20), { nil: undefined }),
      who: fc.option(fc.constantFrom(...people), { nil: undefined }),
      units: fc.constantFrom(0.25, 0.5, 1, 2),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map(({ days, after, who, units }, at) => ({
      id: `t${at}`,
      days,
      after: after === undefined || at === 0 ? [] : [`t${after % at}`],
      by: who === undefined ? {} : { [who]: units },
    })),
  )

const team = fc.tuple(
  ...people.map((id) =>
    fc
      .record({ share: fc.constantFrom(50, 80, 100), from: fc.nat(25), length: fc.nat(4) })
      .map(({ share, from, length }) => {
        const first = dayNumber(day('2026-11-16')) + from
        return member(id, { share, away: length === 0 ? [] : [{ first, last: first + length - 1 }] })
      }),
  ),
)

describe('whatever the plans', () => {
  it('nobody has more to do than time afterwards, nothing is earlier, and links hold', () => {
    fc.assert(
      fc.property(tasks, tasks, team, (a, b, members) => {
        const ground = groundOf([planOf('A', a), planOf('B', b)], members)
        const problem = collectProblem(ground)
        const { result } = level(problem.input, { schedules: 12, seed: 1, aim: 'priority' })
        const shown = showLevelling(problem, result, { now: ground.now, projects: [] })
        const alone = [...problem.works.values()].some(isBeyond)
        if (!alone) expect(shown.figures.overbookedAfter).toBe(0)
        expect(result.leftOut).toEqual([])
        const places = new Map(result.activities.map((one) => [one.id, one]))
        for (const [key, work] of problem.works)
          expect(places.get(key)?.start ?? -1).toBeGreaterThanOrEqual(work.start)
        for (const { predecessor, successor } of problem.input.links)
          expect(places.get(successor)?.start ?? -1).toBeGreaterThanOrEqual(
            places.get(predecessor)?.finish ?? 0,
          )
      }),
      { numRuns: 150 },
    )
  })

  it('without people nothing moves: levelling has no other reason', () => {
    fc.assert(
      fc.property(tasks, (a) => {
        const plan = { ...planOf('A', a), people: new Map<string, string>() }
        expect(preview(groundOf([plan], []), 5).moves).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
