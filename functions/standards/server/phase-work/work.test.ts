import { Refused } from '@portolan/contract'
import type { Download } from '@portolan/platform/operations'
import { day, daysBetween } from '@portolan/quantity'
import { editSchedule, heldRefusals, type ScheduleEdit, showSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  askWaiver,
  exportGates,
  giveMethod,
  judgeWaiver,
  listGates,
  passGate,
  type PhaseWork,
  type ProjectWork,
  questions,
  setPhaseWork,
  showProjectMethod,
  showProjectWork,
  workRefusals,
  writeArtefact,
} from '../../contract/index.ts'
import { refreshGatesKind } from '../gate/refresh-gates.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

const least = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const charter = { goal: 'A portal', inside: 'All', outside: 'Nothing', limits: '300 k' }

/** A plan of two phases, each with its work, and a line that belongs to none. */
const lines: readonly ScheduleEdit[] = [
  line('start', null, 'Start'),
  line('ask', 'start', 'Ask around'),
  line('plan', null, 'Plan'),
  line('think', 'plan', 'Think it through'),
  line('party', null, 'Summer party'),
]

function line(activity: string, parent: string | null, name: string): ScheduleEdit {
  return { kind: 'activity.add', activity, parent, after: null, name, duration: 960 }
}

let house: StandardsHouse
let methodId: string
beforeAll(async () => {
  house = await openStandardsHouse()
  methodId = (await house.act(addMethod, { kind: 'predictive' })).id
  await house.act(editSchedule, { projectId: house.projectId, edits: [...lines] }, { version: 0 })
})
/** At the first gate, which holds everything but the word of the sponsor. */
beforeEach(async () => {
  const { projectId, record, manager, owner, turnTo } = house
  turnTo('2026-11-16')
  for (const table of ['phase_line', 'gate_waiver', 'gate_ruling']) await owner.query(`delete from ${table}`)
  record.clear()
  record.set('plan.manager-named', true)
  record.set('plan.sponsor-named', true)
  const given = { projectId, methodId, answers: least, phaseId: 'start' }
  await house.act(giveMethod, given, { version: await versionNow(), as: manager })
  const written = { projectId, artefactId: 'charter', answers: charter, finished: true }
  await house.act(writeArtefact, written, { version: await versionNow(), as: manager })
})
afterAll(async () => await house.close())

async function versionNow(): Promise<number> {
  return (await house.act(showProjectMethod, { projectId: house.projectId })).version
}

async function set(phaseId: string, activities: string[], as = house.manager): Promise<ProjectWork> {
  const input = { projectId: house.projectId, phaseId, activities }
  return await house.act(setPhaseWork, input, { version: await versionNow(), as })
}

async function work(phaseId: string): Promise<PhaseWork | undefined> {
  const { phases } = await house.act(showProjectWork, { projectId: house.projectId })
  return phases.find((phase) => phase.phaseId === phaseId)
}

/** Somebody begins to work on a line, as it would come from the plan. */
async function begin(activity: string, percent: number): Promise<void> {
  const { projectId } = house
  const { version } = await house.act(showSchedule, { projectId })
  const edits = [{ kind: 'activity.set' as const, activity, fields: { percent } }]
  await house.act(editSchedule, { projectId, edits }, { version })
}

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return why instanceof Refused ? why.refusal.code : String(why)
}

describe('the work of a phase', () => {
  it('is proposed by name, counted, and tells when its gate is due', async () => {
    expect(await work('plan')).toMatchObject({ lines: [], activities: 0, alike: ['plan'], finish: null })
    const { phases, outside, choices } = await set('plan', ['plan'])
    expect(phases.find(({ phaseId }) => phaseId === 'plan')).toMatchObject({
      lines: [{ activity: 'plan', name: 'Plan' }],
      activities: 1,
      begun: 0,
      alike: [],
      finish: '2026-11-17T17:00',
      overdue: false,
      held: { phaseId: 'start', because: 'closed' },
    })
    expect(outside).toBe(2)
    expect(choices.find(({ activity }) => activity === 'think')).toMatchObject({ phaseId: 'plan', level: 2 })
  })

  it('is of one phase only, by itself or by a line above or below it', async () => {
    await set('plan', ['plan'])
    expect(await refusedWith(set('start', ['think']))).toBe(workRefusals.otherPhase.code)
    await set('plan', [], house.lead)
    await set('plan', ['think'])
    expect(await refusedWith(set('start', ['plan']))).toBe(workRefusals.otherPhase.code)
    expect(await refusedWith(set('start', ['nowhere']))).toBe(workRefusals.noLine.code)
  })

  it('is taken out of a held phase by the PMO, and not by who manages the project', async () => {
    await set('plan', ['plan', 'party'])
    expect(await refusedWith(set('plan', ['plan']))).toBe(workRefusals.keptByGate.code)
    const { outside } = await set('plan', ['plan'], house.lead)
    expect(outside).toBe(2)
    await set('start', ['start'])
    expect((await set('start', [])).outside).toBe(2)
  })
})

describe('a gate', () => {
  it('holds the work behind it, and lets go of it when it opens', async () => {
    const { projectId, lead } = house
    await set('start', ['start'])
    await set('plan', ['plan'])
    await begin('ask', 20)
    expect(await refusedWith(begin('think', 10))).toBe(heldRefusals.workHeld.code)
    await waive('2026-12-18')
    await house.act(passGate, { projectId, phaseId: 'start' }, { version: await versionNow(), as: lead })
    expect((await work('plan'))?.held).toBeNull()
    await begin('think', 10)
    await begin('think', 0)
  })

  it('holds it again once the waiver with which it was passed has run out', async () => {
    const { projectId, lead, turnTo } = house
    await set('plan', ['plan'])
    await waive('2026-12-18')
    await house.act(passGate, { projectId, phaseId: 'start' }, { version: await versionNow(), as: lead })
    turnTo('2026-12-19')
    expect((await work('plan'))?.held).toMatchObject({ because: 'lapsed', phaseId: 'start' })
    expect(await refusedWith(begin('think', 10))).toBe(heldRefusals.workHeldAgain.code)
  })

  it('says what had begun before it held anything', async () => {
    await begin('think', 30)
    await set('plan', ['plan'])
    expect(await work('plan')).toMatchObject({ begun: 1, begunPast: 1 })
    await begin('think', 40)
    await set('plan', [], house.lead)
    await begin('think', 0)
  })
})

/** The one must that is missing may be missing until a day. */
async function waive(until: string): Promise<void> {
  const { projectId, manager, lead } = house
  const why = { reason: 'The sponsor is away.', instead: 'His deputy read it.' }
  const asked = { projectId, kind: 'criterion' as const, key: 'goal-agreed', ...why, until }
  const { id, version } = await house.act(askWaiver, asked, { as: manager })
  await house.act(judgeWaiver, { projectId, waiverId: id, granted: true }, { version, as: lead })
}

describe('the day on which a gate is due', () => {
  const refresh = async (): Promise<unknown> =>
    await refreshGatesKind(house.means).run({
      tenantId: house.tenantId,
      input: {},
      now: house.means.now,
      step: async () => undefined,
    })

  it('is that on which the work of its phase ends, the most overdue first, and found again only when the plan changes', async () => {
    const { projectId, manager, owner } = house
    await refresh()
    expect((await house.act(listGates, {})).items).toMatchObject([{ due: null, daysLate: 0, outside: null }])
    const tied = { projectId, phaseId: 'start', activities: ['start'] }
    await house.act(setPhaseWork, tied, { version: await versionNow(), as: manager })
    await refresh()
    const [line] = (await house.act(listGates, {})).items
    const work = await house.act(showProjectWork, { projectId })
    expect(line?.due).toBe(work.phases[0]?.finish?.slice(0, 10))
    expect(line?.outside).toBe(work.outside)
    const { rows } = await owner.query<{ due_from: string }>('select due_from from gate_standing')
    await refresh()
    expect((await owner.query('select due_from from gate_standing')).rows).toEqual(rows)
    house.turnTo('2027-01-10')
    const late = (await house.act(listGates, { dueWithin: 0 })).items[0]
    expect(late?.daysLate).toBe(daysBetween(day(late?.due ?? ''), day('2027-01-10')))
    house.turnTo('2026-11-16')
    expect((await house.act(listGates, { dueWithin: 0 })).items).toEqual([])
    expect((await house.act(listGates, { dueWithin: 30 })).items).toHaveLength(1)
    const { bytes } = (await house.act(exportGates, { format: 'csv' })) as Download
    expect(new TextDecoder().decode(bytes)).toContain(line?.due ?? 'a day')
  })
})
