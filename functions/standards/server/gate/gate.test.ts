import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  askWaiver,
  gateRefusals,
  giveMethod,
  judgeWaiver,
  listGates,
  listWaivers,
  passGate,
  type ProjectMethod,
  projectMethodRefusals,
  questions,
  ruleGate,
  showGatePack,
  showProjectMethod,
  type Waiver,
  withdrawWaiver,
  writeArtefact,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'
import { refreshGatesKind } from './refresh-gates.ts'
import { tellWaivers } from './tell-waivers.ts'

const least = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const charter = { goal: 'A portal', inside: 'All', outside: 'Nothing', limits: '300 k' }

let house: StandardsHouse
let methodId: string
beforeAll(async () => {
  house = await openStandardsHouse()
  methodId = (await house.act(addMethod, { kind: 'predictive' })).id
})
/** At a gate that holds everything but the word of the sponsor. */
beforeEach(async () => {
  const { projectId, record, manager, owner, turnTo } = house
  turnTo('2026-11-16')
  await owner.query('delete from gate_waiver')
  await owner.query('delete from gate_ruling')
  record.clear()
  record.set('plan.manager-named', true)
  record.set('plan.sponsor-named', true)
  const given = { projectId, methodId, answers: least, phaseId: 'start' }
  await house.act(giveMethod, given, { version: (await now()).version, as: manager })
  const written = { projectId, artefactId: 'charter', answers: charter, finished: true }
  await house.act(writeArtefact, written, { version: (await now()).version, as: manager })
})
afterAll(async () => await house.close())

async function now(): Promise<ProjectMethod> {
  return await house.act(showProjectMethod, { projectId: house.projectId })
}

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return why instanceof Refused ? why.refusal.code : String(why)
}

async function gate(phaseId = 'start') {
  return (await now()).following?.phases.find(({ id }) => id === phaseId)?.gate
}

async function ask(until: string, as = house.manager): Promise<Waiver> {
  const { projectId } = house
  const why = {
    reason: 'The sponsor is away until the new year.',
    instead: 'His deputy has read the charter.',
  }
  const input = { projectId, kind: 'criterion' as const, key: 'goal-agreed', ...why, until }
  return await house.act(askWaiver, input, { as })
}

async function judge({ id, version }: Waiver, as: string, granted = true): Promise<Waiver> {
  const { projectId } = house
  return await house.act(judgeWaiver, { projectId, waiverId: id, granted }, { version, as })
}

async function pass(as = house.sponsor): Promise<ProjectMethod> {
  const { projectId } = house
  return await house.act(passGate, { projectId, phaseId: 'start' }, { version: (await now()).version, as })
}

describe('a waiver', () => {
  it('lets a gate open that lacks a must, once another has granted it', async () => {
    expect(await refusedWith(pass())).toBe(projectMethodRefusals.gateClosed.code)
    const asked = await ask('2026-12-31')
    expect(asked).toMatchObject({ number: 1, state: 'waiting', must: expect.stringContaining('sponsor') })
    expect(await refusedWith(pass())).toBe(projectMethodRefusals.gateClosed.code)
    const granted = await judge(asked, house.sponsor)
    expect(granted).toMatchObject({ state: 'granted', daysLeft: 45 })
    expect(await gate()).toMatchObject({ ready: true, met: 2, musts: 3, waived: 1 })
    expect((await pass()).following?.phaseId).toBe('plan')
  })

  it('runs out by itself: the gate lacks its must again, also one that was passed with it', async () => {
    await judge(await ask('2026-11-20'), house.sponsor)
    house.turnTo('2026-11-20')
    expect(await gate()).toMatchObject({ ready: true })
    await pass()
    expect(await gate()).toMatchObject({ lapsed: [] })
    house.turnTo('2026-11-21')
    expect((await gate())?.lapsed).toEqual([expect.stringContaining('sponsor')])
    house.turnTo('2026-11-20')
    const { version } = await now()
    const back = { projectId: house.projectId, methodId, answers: least, phaseId: 'start' }
    await house.act(giveMethod, back, { version, as: house.manager })
    house.turnTo('2026-11-21')
    expect(await refusedWith(pass())).toBe(projectMethodRefusals.gateClosed.code)
    expect((await house.act(listWaivers, { state: 'ran-out' })).items).toHaveLength(1)
  })

  it('is judged by nobody who asked for it, nor by whoever manages the project, whatever his roles', async () => {
    const { lead, manager, owner } = house
    const own = await ask('2026-12-31', lead)
    expect(await refusedWith(judge(own, lead))).toBe(gateRefusals.ownWaiver.code)
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, granted_at, confirmed_at)
       values ($1, gen_random_uuid(), $2, 'pmo-lead', 'organisation', now(), now())`,
      [house.tenantId, manager],
    )
    expect(await refusedWith(judge(own, manager))).toBe(gateRefusals.managersWaiver.code)
    const judged = await judge(own, house.sponsor, false)
    expect(judged).toMatchObject({ state: 'refused', may: [] })
    expect(await refusedWith(judge(judged, house.sponsor))).toBe(gateRefusals.waiverJudged.code)
    expect((await gate())?.ready).toBe(false)
  })

  it('is for what the gate lacks, once at a time, and for a year at most', async () => {
    const { projectId, manager } = house
    const met = { projectId, kind: 'criterion' as const, key: 'manager', reason: 'r', instead: 'i' }
    const input = { ...met, key: 'charter', kind: 'artefact' as const, until: '2026-12-31' }
    expect(await refusedWith(house.act(askWaiver, input, { as: manager }))).toBe(
      gateRefusals.nothingToWaive.code,
    )
    expect(await refusedWith(house.act(askWaiver, { ...input, key: 'nothing' }, { as: manager }))).toBe(
      projectMethodRefusals.noPart.code,
    )
    expect(await refusedWith(ask('2026-11-16'))).toBe(gateRefusals.waivedUntil.code)
    expect(await refusedWith(ask('2027-11-18'))).toBe(gateRefusals.waivedUntil.code)
    await ask('2027-11-17')
    expect(await refusedWith(ask('2026-12-31'))).toBe(gateRefusals.waivedAlready.code)
  })

  it('is withdrawn with a reason, and holds no more', async () => {
    const { projectId, manager } = house
    const granted = await judge(await ask('2026-12-31'), house.sponsor)
    const input = { projectId, waiverId: granted.id, words: 'He is back.' }
    const withdrawn = await house.act(withdrawWaiver, input, { version: granted.version, as: manager })
    expect(withdrawn.state).toBe('withdrawn')
    expect((await gate())?.ready).toBe(false)
    const again = house.act(withdrawWaiver, input, { version: withdrawn.version, as: manager })
    expect(await refusedWith(again)).toBe(gateRefusals.waiverOver.code)
  })

  it('is told of two weeks before it runs out and when it has, each once', async () => {
    await judge(await ask('2026-12-31'), house.sponsor)
    const told = async (day: string): Promise<number> => {
      house.turnTo(day)
      return await tellWaivers(house.means)
    }
    expect(await told('2026-12-16')).toBe(0)
    expect([await told('2026-12-17'), await told('2026-12-18')]).toEqual([1, 0])
    expect([await told('2027-01-01'), await told('2027-01-02')]).toEqual([1, 0])
  })

  it('is told of in the log of its own organisation, and leaves the chains of others as they are', async () => {
    const { owner, tenantId } = house
    const other = '01900000-0000-7000-8000-000000000001'
    await owner.query(
      `insert into tenant (id, name, kind, currency, created_at) values ($1, 'Other', 'organisation', 'EUR', now())`,
      [other],
    )
    await owner.query(`insert into event_head (tenant_id, seq, hash) values ($1, 1, 'theirs')`, [other])
    const seqOf = async (): Promise<number> => {
      const { rows } = await owner.query<{ seq: string }>('select seq from event_head where tenant_id = $1', [
        tenantId,
      ])
      return Number(rows[0]?.seq)
    }
    await judge(await ask('2026-11-28'), house.sponsor)
    const before = await seqOf()
    expect(await tellWaivers(house.means)).toBe(1)
    expect(await seqOf()).toBe(before + 1)
    const { rows } = await owner.query('select seq, hash from event_head where tenant_id = $1', [other])
    expect(rows).toEqual([{ seq: 1, hash: 'theirs' }])
  })
})

describe('a gate that stays closed', () => {
  const rule = async (more: object, phaseId = 'start'): Promise<ProjectMethod> =>
    await house.act(
      ruleGate,
      { projectId: house.projectId, phaseId, words: 'Not yet.', outcome: 'recycle', ...more },
      { version: (await now()).version, as: house.sponsor },
    )

  it('sends the project back, or lets it rest until a day, with the reason', async () => {
    expect(await refusedWith(rule({ outcome: 'hold' }))).toBe(gateRefusals.heldUntil.code)
    expect(await refusedWith(rule({ outcome: 'hold', until: '2026-11-16' }))).toBe(
      gateRefusals.heldUntil.code,
    )
    await rule({ outcome: 'hold', until: '2027-01-15' })
    expect((await gate())?.rulings[0]).toMatchObject({ outcome: 'hold', until: '2027-01-15' })
    await rule({})
    expect((await gate())?.rulings.map(({ outcome }) => outcome)).toEqual(['recycle', 'hold'])
    expect((await now()).following?.phaseId).toBe('start')
    expect(await refusedWith(rule({ backTo: 'build' }))).toBe(gateRefusals.backAhead.code)
    expect(await refusedWith(rule({}, 'build'))).toBe(projectMethodRefusals.otherGate.code)
  })

  it('goes back to an earlier phase, whose gate is passed anew', async () => {
    await judge(await ask('2026-12-31'), house.sponsor)
    await pass()
    await rule({ backTo: 'start' }, 'plan')
    expect((await now()).following?.phaseId).toBe('start')
    expect((await gate('plan'))?.rulings[0]).toMatchObject({ outcome: 'recycle', backTo: 'Start' })
    expect((await pass()).following?.phaseId).toBe('plan')
  })

  it('ends no project by itself: without saying who decides on that, nothing is written', async () => {
    expect(await refusedWith(rule({ outcome: 'kill' }))).toBe(gateRefusals.nobodyEnds.code)
    expect((await gate())?.rulings).toEqual([])
  })

  it('is decided by nobody who manages the project', async () => {
    const input = { projectId: house.projectId, phaseId: 'start', words: 'x', outcome: 'recycle' as const }
    const { owner, manager, tenantId } = house
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, granted_at, confirmed_at)
       values ($1, gen_random_uuid(), $2, 'sponsor', 'organisation', now(), now())`,
      [tenantId, manager],
    )
    const own = house.act(ruleGate, input, { version: (await now()).version, as: manager })
    expect(await refusedWith(own)).toBe(projectMethodRefusals.ownProject.code)
  })
})

describe('the pack of a gate', () => {
  it('is frozen with a hash, and one that was touched is found out', async () => {
    const { projectId, owner } = house
    await judge(await ask('2026-12-31'), house.sponsor)
    await pass()
    const rulingId = (await gate())?.rulings[0]?.id ?? ''
    const pack = await house.act(showGatePack, { projectId, rulingId })
    expect(pack).toMatchObject({
      project: 'Portal',
      intact: true,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(pack.looked).toMatchObject({ gate: { ready: true, waivers: [{ number: 1 }] } })
    await owner.query(`update gate_ruling set looked_at = jsonb_set(looked_at, '{gate,ready}', 'false')`)
    expect((await house.act(showGatePack, { projectId, rulingId })).intact).toBe(false)
  })
})

describe('the gates of all projects', () => {
  const refresh = async (): Promise<unknown> =>
    await refreshGatesKind(house.means).run({
      tenantId: house.tenantId,
      input: {},
      now: house.means.now,
      step: async () => undefined,
    })

  it('are found by a job, with what is missing and who can mend it', async () => {
    await refresh()
    const { items, behind } = await house.act(listGates, {})
    expect(behind).toBe(0)
    expect(items).toMatchObject([
      { project: { name: 'Portal' }, place: 1, sign: 'missing', musts: 3, met: 2, days: 0 },
    ])
    expect(items[0]?.missing).toMatchObject([{ kind: 'criterion', key: 'goal-agreed', role: 'Sponsor' }])
    await judge(await ask('2026-11-20'), house.sponsor)
    await pass()
    expect((await house.act(listGates, {})).behind).toBe(1)
    house.turnTo('2026-11-24')
    await refresh()
    expect((await house.act(listGates, {})).counts).toEqual({ ready: 0, missing: 0, lapsed: 1, passed: 0 })
    expect((await house.act(listGates, { sign: 'ready' })).items).toEqual([])
  })
})
