import { Refused } from '@portolan/contract'
import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import type { Actor } from '@portolan/platform/operations'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addBody,
  answerException,
  askDecision,
  closeException,
  type Exception,
  type ExceptionRow,
  exceptionRules,
  exportExceptions,
  listExceptions,
  listPortfolioAttention,
  previewExceptionPolicy,
  putExceptionAsQuestion,
  seatMember,
  setExceptionPolicy,
  showDecision,
  showException,
  showHome,
  voteOnDecision,
  withdrawDecision,
} from '../../contract/index.ts'
import { attendExceptions, raiseUnderPolicy } from '../index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let manager: Actor
let sponsor: Actor
let outsider: Actor

const chore = () => ({ owner: database.owner, now: () => room.now })

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 40, seed: 7, name: 'Veldhaven Digital' })
  const add = async (name: string, role: 'pmo-lead' | 'project-manager' | 'sponsor'): Promise<Actor> =>
    await addPerson(database.owner, seeded.tenantId, name, [{ role, scope: 'organisation' }])
  lead = await add('Mira', 'pmo-lead')
  manager = await add('Nils', 'project-manager')
  sponsor = await addPerson(
    database.owner,
    seeded.tenantId,
    'Sara',
    seeded.portfolios.map((scopeId) => ({ role: 'sponsor', scope: 'portfolio', scopeId })),
  )
  outsider = await addPerson(database.owner, seeded.tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await database.owner.query(`update investment set manager_id = $1, state = 'active'`, [manager.personId])
  await room.refresh(seeded.tenantId)
})
afterAll(() => database.drop())

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

async function openOnes(by: Actor = lead): Promise<readonly ExceptionRow[]> {
  return (await room.ask(by, listExceptions, {})).items
}

/** One that nobody has said anything about yet, of a project of its own. */
const used = new Set<string>()
async function fresh(): Promise<ExceptionRow> {
  const all = await openOnes()
  const alone = (row: ExceptionRow): boolean => !used.has(row.project.id) && row.state === 'raised'
  const found = all.find(alone)
  if (found === undefined) throw new Error('None is left.')
  used.add(found.project.id)
  return found
}

async function read(by: Actor, { id, project }: Pick<ExceptionRow, 'id' | 'project'>): Promise<Exception> {
  return await room.ask(by, showException, { projectId: project.id, exceptionId: id })
}

const remedied = { words: 'The supplier is late.', remedy: 'A second one starts.', remedyDay: '2026-12-01' }

async function answered(row: ExceptionRow, by = manager, given: object = remedied): Promise<Exception> {
  const input = { projectId: row.project.id, exceptionId: row.id, ...remedied, ...given }
  const { version } = await read(lead, row)
  return await room.ask(by, answerException, input, { expectedVersion: version })
}

async function closed(row: ExceptionRow, by: Actor): Promise<Exception> {
  const input = { projectId: row.project.id, exceptionId: row.id, reason: 'The register was wrong.' }
  return await room.ask(by, closeException, input, { expectedVersion: (await read(lead, row)).version })
}

async function putAsQuestion(row: ExceptionRow, bodyId: string): Promise<Exception> {
  const input = {
    projectId: row.project.id,
    exceptionId: row.id,
    question: `What becomes of ${row.project.name}?`,
    decider: { kind: 'body' as const, id: bodyId },
    options: [{ title: 'Accept the new forecast' }, { title: 'End the project' }],
  }
  const { version } = await read(lead, row)
  return await room.ask(manager, putExceptionAsQuestion, input, { expectedVersion: version })
}

async function board(): Promise<string> {
  const { id } = await room.ask(lead, addBody, { name: `Board ${used.size}`, rule: 'chair', quorum: 1 })
  const seat = { bodyId: id, personId: sponsor.personId ?? '', role: 'chair' as const, from: '2026-01-01' }
  await room.ask(lead, seatMember, seat)
  return id
}

async function decide(row: Exception): Promise<void> {
  const decisionId = row.decision?.id ?? ''
  const { version } = await room.ask(manager, showDecision, { decisionId })
  const asked = await room.ask(manager, askDecision, { decisionId }, { expectedVersion: version })
  await room.ask(sponsor, voteOnDecision, { decisionId, option: 1 }, { expectedVersion: asked.version })
}

async function tellsOf(name: string): Promise<readonly { subject_id: string; tell: string[] }[]> {
  const { rows } = await database.owner.query<{ subject_id: string; tell: string[] }>(
    `select subject_id, payload -> 'tell' as tell from event where name = $1 order by seq`,
    [name],
  )
  return rows
}

describe('an exception', () => {
  it('is raised by nothing until the office says which limits raise one', async () => {
    expect(await openOnes()).toEqual([])
    const { policy } = await room.ask(lead, listExceptions, {})
    expect(policy).toMatchObject({ version: 0, rules: [] })
    const given = { rules: [...exceptionRules], sponsorWorkdays: 2, officeWorkdays: 3 }
    expect(await codeOf(room.ask(manager, setExceptionPolicy, given, { expectedVersion: 0 }))).toBe(
      'access/not-allowed',
    )
    await room.ask(lead, setExceptionPolicy, given, { expectedVersion: 0 })
    expect(await codeOf(room.ask(lead, setExceptionPolicy, given, { expectedVersion: 0 }))).toBe(
      'record/version-stale',
    )
  })

  it('is raised for each project and rule past its limit, once, as the preview had told', async () => {
    const { items: limits } = await room.ask(lead, previewExceptionPolicy, {})
    await raiseUnderPolicy(chore(), seeded.tenantId)
    const open = await openOnes()
    expect(open.length).toBeGreaterThan(5)
    for (const { rule, past } of limits) expect(open.filter((row) => row.rule === rule)).toHaveLength(past)
    await raiseUnderPolicy(chore(), seeded.tenantId)
    await room.refresh(seeded.tenantId)
    expect(await openOnes()).toEqual(open)
    const { items: questions } = await room.ask(lead, listPortfolioAttention, { limit: 200 })
    for (const row of open) {
      const one = questions.find(({ rule, project }) => rule === row.rule && project.id === row.project.id)
      expect(one).toMatchObject({ urgency: 'now', values: row.now.values })
    }
    expect(new Set(open.map(({ number }) => number)).size).toBe(open.length)
    const told = await tellsOf('oversight.exception-raised')
    expect(told).toHaveLength(open.length)
    expect(new Set(told.flatMap(({ tell }) => tell))).toEqual(new Set([manager.personId]))
  })

  it('holds its evidence, since when, the run, and a question with its figures', async () => {
    const row = (await openOnes()).find(({ rule }) => rule === 'finish-passed') ?? (await openOnes())[0]
    const one = await read(lead, row as ExceptionRow)
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
    const seen = await openOnes(outsider)
    expect(seen.every(({ project }) => project.id === seeded.projects[0])).toBe(true)
    const hidden = (await openOnes()).find(({ project }) => project.id !== seeded.projects[0])
    expect(await codeOf(read(outsider, hidden as ExceptionRow))).toBe('record/not-found')
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
    expect(await codeOf(answered(row, lead))).toBe('oversight/exception-not-yours')
    expect(await codeOf(answered(row, manager, { remedy: '' }))).toBe('oversight/exception-without-remedy')
    expect(await codeOf(answered(row, manager, { remedyDay: null }))).toBe(
      'oversight/exception-without-remedy',
    )
    expect((await read(manager, row)).steps).toHaveLength(1)
    const one = await answered(row)
    expect(one).toMatchObject({
      state: 'answered',
      next: 'remedy',
      words: 'The supplier is late.',
      answeredBy: { name: 'Nils' },
      may: ['answer', 'ask'],
    })
    expect(one.steps.map(({ kind }) => kind)).toEqual(['raised', 'answered'])
    expect((await tellsOf('oversight.exception-answered')).at(-1)?.tell).toEqual([sponsor.personId])
  })

  it('may leave it to others, and then a question is owed', async () => {
    const row = await fresh()
    const one = await answered(row, manager, { wantsDecision: true, remedy: '', remedyDay: null })
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
    expect((await read(managing, row)).may).toEqual(['answer', 'ask'])
    expect(await codeOf(closed(row, managing))).toBe('oversight/exception-of-own-project')
    expect(await codeOf(closed(row, manager))).toBe('access/not-allowed')
    expect(await closed(row, lead)).toMatchObject({ state: 'closed', closedHow: 'by-hand', may: [] })
    expect(await codeOf(closed(row, lead))).toBe('oversight/exception-closed')
    expect(await codeOf(answered(row, managing))).toBe('oversight/exception-closed')
  })

  it('by a decision of its body comes once it is decided; the question and the exception know each other', async () => {
    const row = await fresh()
    const bodyId = await board()
    const asked = await putAsQuestion(row, bodyId)
    expect(asked).toMatchObject({ state: 'asked', next: 'ask', decision: { state: 'draft' } })
    expect(await codeOf(closed(row, lead))).toBe('oversight/exception-asked-already')
    expect(await codeOf(answered(row))).toBe('oversight/exception-asked-already')
    expect((await read(lead, row)).decision).toBeNull()
    await attendExceptions(chore())
    expect((await read(manager, row)).state).toBe('asked')
    await decide(asked)
    await attendExceptions(chore())
    const one = await read(lead, row)
    expect(one).toMatchObject({ state: 'closed', closedHow: 'decided', decision: { state: 'decided' } })
    expect(one.steps.at(-1)).toMatchObject({ kind: 'decided', by: null })
    expect(one.steps.at(-1)?.words).toContain('Accept the new forecast')
  })

  it('does not come by a question that is withdrawn: then it is open again', async () => {
    const row = await fresh()
    const { decision } = await putAsQuestion(row, await board())
    const decisionId = decision?.id ?? ''
    const { version } = await room.ask(manager, showDecision, { decisionId })
    await room.ask(manager, withdrawDecision, { decisionId }, { expectedVersion: version })
    await attendExceptions(chore())
    expect(await read(lead, row)).toMatchObject({ state: 'raised', next: 'answer' })
    expect((await answered(row)).state).toBe('answered')
  })

  it('comes by itself once the figure is back within its limit in two computations, and not in one', async () => {
    const all = await openOnes()
    const row = all.find(({ rule, project }) => rule === 'finish-passed' && !used.has(project.id))
    const { project, id } = row as ExceptionRow
    used.add(project.id)
    const finishOn = async (finish: string): Promise<void> => {
      const { version } = await room.ask(lead, showProject, { projectId: project.id })
      const edits = [{ kind: 'project.set' as const, fields: { finish } }]
      await room.ask(lead, applyPlanEdits, { projectId: project.id, edits }, { expectedVersion: version })
      await room.refresh(seeded.tenantId)
    }
    const state = async (): Promise<Exception> => await read(lead, row as ExceptionRow)
    const before = await state()
    await finishOn('2027-03-01')
    expect(await state()).toMatchObject({ state: before.state, within: true })
    await room.refresh(seeded.tenantId)
    expect(await state()).toMatchObject({ within: true })
    await finishOn('2020-01-01')
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
      await attendExceptions(chore())
      return await read(lead, row)
    }
    expect(await read(lead, row)).toMatchObject({ nextTold: '2026-11-18', escalated: null })
    expect((await attendOn('2026-11-18')).escalated).toBeNull()
    expect((await attendOn('2026-11-19')).escalated).toBe('sponsor')
    expect((await attendOn('2026-11-24')).escalated).toBe('sponsor')
    expect((await attendOn('2026-11-25')).escalated).toBe('office')
    const one = await attendOn('2026-11-26')
    expect(one.steps.map(({ kind }) => kind)).toEqual(['raised', 'sponsor-told', 'office-told'])
    expect(one).toMatchObject({ ageWorkdays: 8, nextTold: null })
    const tells = (await tellsOf('oversight.exception-escalated')).filter(
      ({ subject_id }) => subject_id === row.id,
    )
    expect(tells.map(({ tell }) => tell.includes(sponsor.personId ?? ''))).toEqual([true, false])
    const { items, counts } = await room.ask(lead, listExceptions, { escalated: true })
    expect(items.map(({ id }) => id)).toContain(row.id)
    expect(counts.escalated).toBe(items.length)
  })

  it('is a duty of whoever manages, and of those who were told', async () => {
    const row = (await openOnes()).find(({ escalated }) => escalated === 'office')
    const owes = async (by: Actor) =>
      (await room.ask(by, showHome, {})).duties.items.filter(({ kind }) =>
        kind.startsWith('oversight.exception'),
      )
    expect((await owes(manager)).length).toBeGreaterThan(0)
    expect((await owes(lead)).map(({ id }) => id)).toContain(row?.id)
  })
})
