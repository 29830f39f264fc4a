import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Exception,
  type ExceptionRow,
  exceptionRules,
  exportExceptions,
  listExceptions,
  listPortfolioAttention,
  previewExceptionPolicy,
  setExceptionPolicy,
  showDecision,
  showHome,
  withdrawDecision,
} from '../../contract/index.ts'
import { attendExceptions, raiseUnderPolicy } from '../index.ts'
import { addPerson } from '../testing/index.ts'
import {
  answered,
  closed,
  codeOf,
  decide,
  type ExceptionHouse,
  openExceptionHouse,
  openOnes,
  putAsQuestion,
  read,
  tellsOf,
} from './testing/exception-house.ts'

let house: ExceptionHouse
let { room, database, seeded, lead, manager, sponsor, outsider, chore } = {} as ExceptionHouse

beforeAll(async () => {
  house = await openExceptionHouse()
  ;({ room, database, seeded, lead, manager, sponsor, outsider, chore } = house)
})
afterAll(() => database.drop())

/** One that nobody has said anything about yet, of a project of its own. */
const used = new Set<string>()
async function fresh(): Promise<ExceptionRow> {
  const all = await openOnes(house, lead)
  const found = all.find((row) => !used.has(row.project.id) && row.state === 'raised')
  if (found === undefined) throw new Error('None is left.')
  used.add(found.project.id)
  return found
}

describe('an exception', () => {
  it('is raised by nothing until the office says which limits raise one', async () => {
    expect(await openOnes(house, lead)).toEqual([])
    const { policy } = await room.ask(lead, listExceptions, {})
    expect(policy).toMatchObject({ version: 0, rules: [] })
    const given = { rules: [...exceptionRules], sponsorWorkdays: 2, officeWorkdays: 3 }
    expect(await codeOf(room.ask(manager, setExceptionPolicy, given, { expectedVersion: 0 }))).toBe(
      'identity/not-permitted',
    )
    await room.ask(lead, setExceptionPolicy, given, { expectedVersion: 0 })
    expect(await codeOf(room.ask(lead, setExceptionPolicy, given, { expectedVersion: 0 }))).toBe(
      'record/stale-version',
    )
  })

  it('is raised for each project and rule past its limit, once, as the preview had told', async () => {
    const { items: limits } = await room.ask(lead, previewExceptionPolicy, {})
    await raiseUnderPolicy(chore, seeded.tenantId)
    const open = await openOnes(house, lead)
    expect(open.length).toBeGreaterThan(5)
    for (const { rule, past } of limits) expect(open.filter((row) => row.rule === rule)).toHaveLength(past)
    await raiseUnderPolicy(chore, seeded.tenantId)
    await room.refresh(seeded.tenantId)
    expect(await openOnes(house, lead)).toEqual(open)
    const { items: questions } = await room.ask(lead, listPortfolioAttention, { limit: 200 })
    for (const row of open) {
      const one = questions.find(({ rule, project }) => rule === row.rule && project.id === row.project.id)
      expect(one).toMatchObject({ urgency: 'now', values: row.now.values })
    }
    expect(new Set(open.map(({ number }) => number)).size).toBe(open.length)
    const told = await tellsOf(house, 'oversight.exception-raised')
    expect(told).toHaveLength(open.length)
    expect(new Set(told.flatMap(({ tell }) => tell))).toEqual(new Set([manager.personId]))
  })

  it('holds its evidence, since when, the run, and a question with its figures', async () => {
    const row =
      (await openOnes(house, lead)).find(({ rule }) => rule === 'finish-passed') ??
      (await openOnes(house, lead))[0]
    const one = await read(house, lead, row as ExceptionRow)
    expect(one.evidence).toEqual(one.now)
    expect(one.since <= one.evidence.asOf || one.since <= '2024-03-31').toBe(true)
    const days = one.evidence.values['days']?.value
    if (days !== undefined) expect(one.question.sentence).toContain(`${days} days`)
    expect(one).toMatchObject({ state: 'raised', next: 'answer', who: { name: 'Nils' }, policyVersion: 1 })
    expect(one.steps.map(({ kind, by }) => [kind, by])).toEqual([['raised', null]])
    const { rows } = await database.owner.query('select 1 from run where id = $1', [one.run])
    expect(rows).toHaveLength(1)
  })

  it('is seen by nobody who does not see its project, in no list and no file', async () => {
    const seen = await openOnes(house, outsider)
    expect(seen.every(({ project }) => project.id === seeded.projects[0])).toBe(true)
    const hidden = (await openOnes(house, lead)).find(({ project }) => project.id !== seeded.projects[0])
    expect(await codeOf(read(house, outsider, hidden as ExceptionRow))).toBe('record/not-found')
    const file = (await room.ask(lead, exportExceptions, { format: 'csv' })) as { bytes: Uint8Array }
    expect(Buffer.from(file.bytes).toString()).toContain(`EX-${hidden?.number}`)
    const other = (await room.ask(outsider, exportExceptions, { format: 'csv' })) as { bytes: Uint8Array }
    expect(Buffer.from(other.bytes).toString()).not.toContain(`EX-${hidden?.number},`)
  })

  it('keeps what it was raised for, and its history', async () => {
    const { id } = await fresh()
    const change = (what: string) =>
      database.owner.query(`update project_exception set ${what} where id = $1`, [id])
    await expect(change(`since_day = '2020-01-01'`)).rejects.toThrow('is not changed')
    await expect(change(`evidence = '{}'`)).rejects.toThrow('is not changed')
    await expect(
      database.owner.query(`update exception_step set words = 'No.' where exception_id = $1`, [id]),
    ).rejects.toThrow('only added to')
  })
})

describe('an answer', () => {
  it('is given by whoever manages the project alone, and says what is done by when', async () => {
    const row = await fresh()
    expect(await codeOf(answered(house, row, lead))).toBe('oversight/exception-not-yours')
    expect(await codeOf(answered(house, row, manager, { remedy: '' }))).toBe(
      'oversight/exception-without-remedy',
    )
    expect(await codeOf(answered(house, row, manager, { remedyDay: null }))).toBe(
      'oversight/exception-without-remedy',
    )
    expect((await read(house, manager, row)).steps).toHaveLength(1)
    const one = await answered(house, row)
    expect(one).toMatchObject({
      state: 'answered',
      next: 'remedy',
      words: 'The supplier is late.',
      answeredBy: { name: 'Nils' },
      may: ['answer', 'ask'],
    })
    expect(one.steps.map(({ kind }) => kind)).toEqual(['raised', 'answered'])
    expect((await tellsOf(house, 'oversight.exception-answered')).at(-1)?.tell).toEqual([sponsor.personId])
  })

  it('may leave it to others, and then a question is owed', async () => {
    const row = await fresh()
    const one = await answered(house, row, manager, { wantsDecision: true, remedy: '', remedyDay: null })
    expect(one).toMatchObject({ state: 'answered', next: 'ask', wantsDecision: true, remedy: '' })
    const { duties } = await room.ask(lead, showHome, {})
    expect(duties.items.find(({ id }) => id === row.id)?.sentence).toContain('asks for a decision')
  })
})

describe('closing', () => {
  it('by hand is for others than whoever manages the project, with any role', async () => {
    const row = await fresh()
    const managing = await addPerson(database.owner, seeded.tenantId, 'Lea', [
      { role: 'pmo-lead', scope: 'organisation' },
    ])
    await database.owner.query('update investment set manager_id = $2 where id = $1', [
      row.project.id,
      managing.personId,
    ])
    expect((await read(house, managing, row)).may).toEqual(['answer', 'ask'])
    expect(await codeOf(closed(house, row, managing))).toBe('oversight/exception-of-own-project')
    expect(await codeOf(closed(house, row, manager))).toBe('identity/not-permitted')
    expect(await closed(house, row, lead)).toMatchObject({ state: 'closed', closedHow: 'by-hand', may: [] })
    expect(await codeOf(closed(house, row, lead))).toBe('oversight/exception-closed')
    expect(await codeOf(answered(house, row, managing))).toBe('oversight/exception-closed')
  })

  it('by a decision of its body comes once it is decided; the question and the exception know each other', async () => {
    const row = await fresh()
    const asked = await putAsQuestion(house, row)
    expect(asked).toMatchObject({ state: 'asked', next: 'ask', decision: { state: 'draft' } })
    expect(await codeOf(closed(house, row, lead))).toBe('oversight/exception-asked-already')
    expect(await codeOf(answered(house, row))).toBe('oversight/exception-asked-already')
    expect((await read(house, lead, row)).decision).toBeNull()
    await attendExceptions(chore)
    expect((await read(house, manager, row)).state).toBe('asked')
    await decide(house, asked)
    await attendExceptions(chore)
    const one = await read(house, lead, row)
    expect(one).toMatchObject({ state: 'closed', closedHow: 'decided', decision: { state: 'decided' } })
    expect(one.steps.at(-1)).toMatchObject({ kind: 'decided', by: null })
    expect(one.steps.at(-1)?.words).toContain('Accept the new forecast')
  })

  it('does not come by a question that is withdrawn: then it is open again', async () => {
    const row = await fresh()
    const { decision } = await putAsQuestion(house, row)
    const decisionId = decision?.id ?? ''
    const { version } = await room.ask(manager, showDecision, { decisionId })
    await room.ask(manager, withdrawDecision, { decisionId }, { expectedVersion: version })
    await attendExceptions(chore)
    expect(await read(house, lead, row)).toMatchObject({ state: 'raised', next: 'answer' })
    expect((await answered(house, row)).state).toBe('answered')
  })

  it('comes by itself once the figure is back within its limit in two computations, and not in one', async () => {
    const all = await openOnes(house, lead)
    const row = all.find(({ rule, project }) => rule === 'finish-passed' && !used.has(project.id))
    const { project, id } = row as ExceptionRow
    used.add(project.id)
    const finishOn = async (finish: string): Promise<void> => {
      const { version } = await room.ask(lead, showProject, { projectId: project.id })
      const edits = [{ kind: 'project.set' as const, fields: { finish } }]
      await room.ask(lead, applyPlanEdits, { projectId: project.id, edits }, { expectedVersion: version })
      await room.refresh(seeded.tenantId)
    }
    const state = async (): Promise<Exception> => await read(house, lead, row as ExceptionRow)
    const before = await state()
    const { finish: past } = await room.ask(lead, showProject, { projectId: project.id })
    await finishOn('2027-03-01')
    expect(await state()).toMatchObject({ state: before.state, within: true })
    await room.refresh(seeded.tenantId)
    expect(await state()).toMatchObject({ within: true })
    await finishOn(past ?? '')
    expect(await state()).toMatchObject({ state: before.state, within: false })
    await finishOn('2027-03-02')
    await finishOn('2027-03-03')
    const one = await state()
    expect(one).toMatchObject({ id, state: 'closed', closedHow: 'withdrawn', evidence: before.evidence })
    expect(one.steps.map(({ kind }) => kind).slice(-4)).toEqual([
      'within',
      'past-again',
      'within',
      'withdrawn',
    ])
  })
})

describe('silence', () => {
  it('is told to the sponsors, then to the office, each once', async () => {
    const row = await fresh()
    const attendOn = async (day: string): Promise<Exception> => {
      room.now = `${day}T09:00:00.000Z`
      await attendExceptions(chore)
      return await read(house, lead, row)
    }
    expect(await read(house, lead, row)).toMatchObject({ nextTold: '2026-11-18', escalated: null })
    expect((await attendOn('2026-11-18')).escalated).toBeNull()
    expect((await attendOn('2026-11-19')).escalated).toBe('sponsor')
    expect((await attendOn('2026-11-24')).escalated).toBe('sponsor')
    expect((await attendOn('2026-11-25')).escalated).toBe('office')
    const one = await attendOn('2026-11-26')
    expect(one.steps.map(({ kind }) => kind)).toEqual(['raised', 'sponsor-told', 'office-told'])
    expect(one).toMatchObject({ ageWorkdays: 8, nextTold: null })
    const tells = (await tellsOf(house, 'oversight.exception-escalated')).filter(
      ({ subject_id }) => subject_id === row.id,
    )
    expect(tells.map(({ tell }) => tell.includes(sponsor.personId ?? ''))).toEqual([true, false])
    const { items, counts } = await room.ask(lead, listExceptions, { escalated: true })
    expect(items.map(({ id }) => id)).toContain(row.id)
    expect(counts.escalated).toBe(items.length)
  })

  it('is a duty of whoever manages, and of those who were told', async () => {
    const row = (await openOnes(house, lead)).find(({ escalated }) => escalated === 'office')
    const owes = async (by: Actor) =>
      (await room.ask(by, showHome, {})).duties.items.filter(({ kind }) =>
        kind.startsWith('oversight.exception'),
      )
    expect((await owes(manager)).length).toBeGreaterThan(0)
    expect((await owes(lead)).map(({ id }) => id)).toContain(row?.id)
  })
})
