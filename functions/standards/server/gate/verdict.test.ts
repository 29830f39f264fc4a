import { createHash } from 'node:crypto'
import { type GivenTo, Refused } from '@portolan/contract'
import type { Download } from '@portolan/platform/operations'
import { readPdf } from '@portolan/platform/pdf/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  downloadGatePack,
  FollowedPhase,
  gateRefusals,
  giveMethod,
  giveVerdict,
  type Method,
  nameRole,
  passGate,
  presentGate,
  type ProjectMethod,
  projectMethodRefusals,
  publishMethod,
  questions,
  ruleGate,
  showGatePack,
  showProjectMethod,
  type Verdict,
  writeArtefact,
  writeMethod,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'
import { tellLateRulings } from './tell-late-rulings.ts'

const least = Object.fromEntries(questions.map((question) => [question, 0])) as Answers

let house: StandardsHouse
let method: Method
let architect: string
beforeAll(async () => {
  house = await openStandardsHouse()
  architect = await house.addPerson('Ada Architect', 'team-member')
  method = await publishedWithKeepers()
})
/** A gate that holds all it must, presented by the manager; two roles rule it, each held by another. */
beforeEach(async () => {
  const { projectId, record, manager, owner, turnTo, sponsor } = house
  turnTo('2026-11-16')
  for (const table of ['gate_verdict', 'gate_presentation', 'gate_ruling', 'method_mark'])
    await owner.query(`delete from ${table}`)
  record.set('plan.manager-named', true)
  record.set('plan.sponsor-named', true)
  const given = { projectId, methodId: method.id, answers: least, phaseId: 'start' }
  await house.act(giveMethod, given, { version: (await now()).version, as: manager })
  const answers = { goal: 'A portal', inside: 'All', outside: 'Nothing', limits: '300 k' }
  await write({ projectId, artefactId: 'charter', answers, finished: true })
  await name('sponsor', sponsor)
  await name('architect', architect)
  await house.act(
    presentGate,
    { projectId, phaseId: 'start' },
    { version: (await now()).version, as: manager },
  )
})
afterAll(async () => await house.close())

/** The predictive method whose first gate is ruled by sponsor and architect, and asks the record alone. */
async function publishedWithKeepers(): Promise<Method> {
  const { id, content, version } = await house.act(addMethod, { kind: 'predictive' })
  const [start, ...rest] = content.phases
  if (!start?.gate) throw new Error('A complete method begins with a gate.')
  const gate = {
    ...start.gate,
    criteria: start.gate.criteria.filter(({ check }) => check.kind === 'fact'),
    gatekeepers: ['sponsor', 'architect'].map((roleId) => ({ roleId, from: 'small' as const })),
    ruleWithinDays: 5,
  }
  const says = { ...content, phases: [{ ...start, gate }, ...rest] }
  const other = await house.addPerson('Otto Other', 'pmo-lead')
  const drawn = await house.act(writeMethod, { methodId: id, content: says }, { version })
  return await house.act(publishMethod, { methodId: id }, { version: drawn.version, as: other })
}

async function now(as = house.lead): Promise<ProjectMethod> {
  return await house.act(showProjectMethod, { projectId: house.projectId }, { as })
}

async function write(input: GivenTo<typeof writeArtefact>): Promise<void> {
  await house.act(writeArtefact, input, { version: (await now()).version, as: house.manager })
}

async function name(roleId: string, personId: string | null, as = house.manager): Promise<void> {
  const { projectId } = house
  await house.act(nameRole, { projectId, roleId, personId }, { version: (await now()).version, as })
}

async function say(roleId: string, as: string, verdict: Verdict = 'agree', more: object = {}) {
  const input = {
    projectId: house.projectId,
    phaseId: 'start',
    roleId,
    verdict,
    words: 'Looked at it.',
    ...more,
  }
  return await house.act(giveVerdict, input, { version: (await now()).version, as })
}

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return why instanceof Refused ? why.refusal.code : String(why)
}

async function gate() {
  return (await now()).following?.phases.find(({ id }) => id === 'start')?.gate
}

describe('a gate with gatekeepers', () => {
  it('stays closed until as many agreed as it asks for, says who is missing, and opens with the last word', async () => {
    const { sponsor, lead, projectId } = house
    const first = await say('sponsor', sponsor)
    expect(first.following?.phaseId).toBe('start')
    expect((await gate())?.keeping).toMatchObject({ needed: 2, agreed: 1, left: 1, due: '2026-11-21' })
    const pass = house.act(passGate, { projectId, phaseId: 'start' }, { version: first.version, as: lead })
    const why = await pass.catch((cause: unknown) => cause)
    expect(why).toMatchObject({ message: expect.stringContaining('Ada Architect (Solution architect)') })
    const after = await say('architect', architect)
    expect(after.following?.phaseId).toBe('plan')
    expect((await gate())?.rulings).toMatchObject([{ outcome: 'go', by: { id: architect } }])
    const rulingId = (await gate())?.rulings[0]?.id ?? ''
    const pack = await house.act(showGatePack, { projectId, rulingId })
    expect(pack).toMatchObject({ intact: true, looked: { gate: { keeping: { agreed: 2, left: 0 } } } })
  })

  it('goes back to work by any one of them, whatever the others said', async () => {
    await say('sponsor', house.sponsor)
    await say('architect', architect, 'work-back')
    expect((await gate())?.rulings).toMatchObject([{ outcome: 'recycle', words: 'Looked at it.' }])
    expect(await refusedWith(say('sponsor', house.sponsor))).toBe(gateRefusals.notPresented.code)
  })

  it('is agreed to by nobody while it lacks a must', async () => {
    house.record.set('plan.sponsor-named', false)
    expect(await refusedWith(say('sponsor', house.sponsor))).toBe(projectMethodRefusals.gateClosed.code)
  })

  it('stays closed by whoever may decide, without a word of its gatekeepers', async () => {
    const { projectId, lead } = house
    const input = {
      projectId,
      phaseId: 'start',
      outcome: 'hold' as const,
      until: '2027-01-15',
      words: 'Wait.',
    }
    await house.act(ruleGate, input, { version: (await now()).version, as: lead })
    expect((await gate())?.rulings[0]).toMatchObject({ outcome: 'hold' })
  })

  it('refuses a condition of a day that is past, and keeps nothing of that word', async () => {
    const conditions = [{ words: 'Ask', ownerId: house.sponsor, due: '2026-11-15' }]
    const past = say('sponsor', house.sponsor, 'agree', { conditions })
    expect(await refusedWith(past)).toBe(gateRefusals.conditionPast.code)
    expect((await gate())?.keeping?.asked[0]?.verdict).toBeNull()
  })
})

describe('nobody rules what is his own', () => {
  it('not who manages the project, by no path', async () => {
    const { manager, lead, owner, tenantId, sponsor } = house
    await name('sponsor', manager, lead)
    expect(await refusedWith(say('sponsor', manager))).toBe(projectMethodRefusals.ownProject.code)
    await name('sponsor', sponsor)
    await owner.query(`update person set phone = '+31 20 555 01 99' where tenant_id = $1 and id = any($2)`, [
      tenantId,
      [manager, architect],
    ])
    expect(await refusedWith(say('architect', architect))).toBe(projectMethodRefusals.ownProject.code)
    await owner.query('update person set phone = null')
  })

  it('not who presented it, nor by another account', async () => {
    const { projectId, lead, owner, sponsor } = house
    await owner.query('delete from gate_presentation')
    await house.act(
      presentGate,
      { projectId, phaseId: 'start' },
      { version: (await now()).version, as: lead },
    )
    await name('sponsor', lead)
    expect(await refusedWith(say('sponsor', lead))).toBe(gateRefusals.ownPresentation.code)
    await owner.query(`update person set phone = '+31 20 555 01 98' where id = any($1)`, [[lead, sponsor]])
    await name('sponsor', sponsor)
    expect(await refusedWith(say('sponsor', sponsor))).toBe(gateRefusals.ownPresentation.code)
    await owner.query('update person set phone = null')
  })

  it('not in a role that one gave oneself, nor in one of another', async () => {
    const { lead } = house
    await name('sponsor', lead, lead)
    expect(await refusedWith(say('sponsor', lead))).toBe(projectMethodRefusals.namedOneself.code)
    expect(await refusedWith(say('architect', lead))).toBe(gateRefusals.notKeeper.code)
  })

  it('not twice: neither in two roles nor by two accounts', async () => {
    const { owner, sponsor, manager } = house
    await say('architect', architect)
    await owner.query(`update person set phone = '+31 20 555 01 97' where id = any($1)`, [
      [sponsor, architect],
    ])
    expect(await refusedWith(say('sponsor', sponsor))).toBe(gateRefusals.spokenAlready.code)
    await owner.query('update person set phone = null')
    await name('sponsor', architect, manager)
    expect(await refusedWith(say('sponsor', architect))).toBe(gateRefusals.spokenAlready.code)
    expect((await gate())?.rulings).toEqual([])
  })
})

describe('what waits for a gatekeeper', () => {
  it('stands on Home of each who has not spoken', async () => {
    const word = 'Say as “Sponsor” whether the gate “Gate 1: worth planning” opens.'
    const { owes, sponsor, manager } = house
    expect([await owes(sponsor), await owes(manager)]).toEqual([[word], []])
    await say('sponsor', sponsor)
    expect(await owes(sponsor)).toEqual([])
    expect(await owes(architect)).toHaveLength(1)
  })

  it('is told once when the days of the method are over', async () => {
    const told = async (on: string): Promise<number> => {
      house.turnTo(on)
      return await tellLateRulings(house.means)
    }
    expect([await told('2026-11-21'), await told('2026-11-22'), await told('2026-11-23')]).toEqual([0, 1, 0])
    expect((await gate())?.keeping).toMatchObject({ daysLate: 2 })
  })
})

describe('the pack of a gate as PDF', () => {
  it('says what the pack says, is kept with its hash, and is found out when somebody touches it', async () => {
    const { projectId, sponsor, owner } = house
    await say('sponsor', sponsor)
    await say('architect', architect, 'agree', { words: 'Größe und Łódź geprüft.' })
    const rulingId = (await gate())?.rulings[0]?.id ?? ''
    const pack = await house.act(showGatePack, { projectId, rulingId })
    const { bytes, fileName } = (await house.act(downloadGatePack, { projectId, rulingId })) as Download
    expect(fileName).toBe('Portal - Gate 1: worth planning - 2026-11-16.pdf')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(pack.pdf?.hash)
    expect(pack.pdf).toMatchObject({ intact: true, bytes: bytes.length })
    const { gate: looked } = FollowedPhase.parse(pack.looked)
    const { pages, text } = readPdf(bytes)
    const words = text.join(' ').replaceAll('\n', ' ')
    expect(pages).toBe(1)
    for (const part of [
      pack.project,
      `${pack.method}, version ${pack.number}`,
      `${looked.met} of ${looked.musts} met`,
      `${looked.keeping?.agreed} agreed, ${looked.keeping?.needed} needed`,
      'Größe und Łódź geprüft.',
      'Sponsor: Sam Sponsor',
      ...looked.criteria.map((criterion) => criterion.words),
      `SHA-256 of the pack: ${pack.hash}`,
    ])
      expect(words).toContain(part)
    await owner.query(`update file_chunk set content = content || 'x' where sha256 = $1`, [pack.pdf?.hash])
    expect((await house.act(showGatePack, { projectId, rulingId })).pdf?.intact).toBe(false)
  })
})
