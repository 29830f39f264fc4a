import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addEstimate,
  addPortfolio,
  addProject,
  applyPlanEdits,
  type Estimate,
  exportEstimates,
  listEstimates,
  listTrackRecords,
  recordOutcome,
  reviewEstimate,
  setPeriodCalendar,
  showEstimate,
  showEstimateHistory,
  showForecast,
  showHistory,
  showProject,
  submitEstimate,
  useAsBaseline,
  useAsForecast,
  withdrawEstimate,
  writeEstimate,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )

const points = { low: 4_800, likely: 6_000, high: 10_800 }
const stated = { method: 'three-points', law: 'pert', points } as const

describe('estimates', () => {
  let house: PlanHouse
  let projectId: string
  let other: string
  let reviewer: string
  let lead: string
  let member: string
  const first = { title: 'Claims interface', kind: 'Interface', unit: 'work', basis: stated } as const

  beforeAll(async () => {
    house = await openPlanHouse()
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'Grow' })
    const cost = { amount: 50_000_00, currency: 'EUR' }
    const fields = { name: 'Portal', start: '2026-10-01', finish: '2027-03-31', cost } as const
    projectId = (await house.act(addProject, { portfolioId, fields })).id
    other = (await house.act(addProject, { portfolioId, fields: { name: 'Hidden' } })).id
    reviewer = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    lead = await house.addPerson('portfolio-manager')
    member = await house.addPerson('team-member', { kind: 'project', id: projectId })
  })
  afterAll(async () => await house.close())

  const key = (of: Estimate): { projectId: string; estimateId: string } => ({
    projectId: of.projectId,
    estimateId: of.id,
  })
  const approve = async (of: Estimate): Promise<Estimate> => {
    const put = await house.act(submitEstimate, key(of), { version: of.version })
    const ways = { version: put.version, as: lead }
    return await house.act(reviewEstimate, { ...key(of), approve: true }, ways)
  }

  it('are worked out by their method, and their version stands once it was put to review', async () => {
    const draft = await house.act(addEstimate, { projectId, ...first }, { as: member })
    expect(draft).toMatchObject({ state: 'draft', number: 1, expected: 6_600, deviation: 1_000, mine: true })
    const put = await house.act(submitEstimate, key(draft), { version: draft.version, as: member })
    const again = { ...key(draft), basis: { ...stated, changed: 'More' } }
    expect(await codeOf(house.act(writeEstimate, again, { version: put.version }))).toBe(
      'plan/estimate-in-review',
    )
    const back = await house.act(withdrawEstimate, key(draft), { version: put.version, as: member })
    expect(back.state).toBe('draft')
    const rewritten = await house.act(
      writeEstimate,
      { ...key(draft), basis: { ...stated, points: { ...points, high: 12_000 } } },
      { version: back.version, as: member },
    )
    expect(rewritten).toMatchObject({ number: 1, expected: 6_800 })
    expect(rewritten.versions).toHaveLength(1)
  })

  it('are reviewed by somebody else, never by who wrote them, through no account of theirs', async () => {
    const draft = await house.act(addEstimate, { projectId, ...first, title: 'Reviewed' }, { as: reviewer })
    const put = await house.act(submitEstimate, key(draft), { version: draft.version, as: reviewer })
    const second = await house.addPerson('pmo-lead')
    await house.database.owner.query(`update person set phone = '+31 6 8765 4321' where id in ($1, $2)`, [
      reviewer,
      second,
    ])
    for (const as of [reviewer, second]) {
      const tried = house.act(reviewEstimate, { ...key(draft), approve: true }, { version: put.version, as })
      expect(await codeOf(tried)).toBe('plan/own-estimate')
    }
    const unsaid = house.act(reviewEstimate, { ...key(draft), approve: false }, { version: put.version })
    expect(await codeOf(unsaid)).toBe('plan/estimate-review-unsaid')
    const words = 'Testing is missing'
    const sent = await house.act(
      reviewEstimate,
      { ...key(draft), approve: false, words },
      { version: put.version },
    )
    expect(sent).toMatchObject({ state: 'sent-back', versions: [{ review: { words } }] })
    const silent = house.act(writeEstimate, { ...key(draft), basis: stated }, { version: sent.version })
    expect(await codeOf(silent)).toBe('plan/estimate-change-unsaid')
    const next = await house.act(
      writeEstimate,
      { ...key(draft), basis: { ...stated, changed: 'With testing' } },
      { version: sent.version, as: reviewer },
    )
    expect(next.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'sent-back'],
    ])
    const late = house.act(reviewEstimate, { ...key(draft), approve: true }, { version: next.version })
    expect(await codeOf(late)).toBe('plan/estimate-not-in-review')
    const member2 = house.act(
      reviewEstimate,
      { ...key(draft), approve: true },
      { version: next.version, as: member },
    )
    expect(await codeOf(member2)).toBe('identity/not-permitted')
  })

  it('that another changed are of both, and neither of them reviews it', async () => {
    const draft = await house.act(addEstimate, { projectId, ...first, title: 'By two' }, { as: reviewer })
    const basis = { ...stated, changed: 'A little' }
    const both = await house.act(
      writeEstimate,
      { ...key(draft), basis },
      { version: draft.version, as: lead },
    )
    expect(both.versions.map(({ number, author }) => [number, author.id])).toEqual([
      [2, lead],
      [1, reviewer],
    ])
    const put = await house.act(submitEstimate, key(draft), { version: both.version, as: lead })
    for (const as of [lead, reviewer]) {
      const tried = house.act(reviewEstimate, { ...key(draft), approve: true }, { version: put.version, as })
      expect(await codeOf(tried)).toBe('plan/own-estimate')
    }
    expect((await house.act(showEstimate, key(draft), { as: reviewer })).mine).toBe(true)
    const approved = await house.act(
      reviewEstimate,
      { ...key(draft), approve: true },
      { version: put.version },
    )
    expect(approved.state).toBe('approved')
  })

  it('refuse a basis that comes to nothing, and write nothing', async () => {
    const before = (await house.act(listEstimates, {})).total
    const tries = [
      [{ method: 'three-points' }, 'plan/estimate-without-points'],
      [{ method: 'three-points', points: { low: 9, likely: 3, high: 4 } }, 'plan/estimate-without-points'],
      [{ method: 'bottom-up' }, 'plan/estimate-without-lines'],
      [{ method: 'analogy' }, 'plan/estimate-history-silent'],
      [{ method: 'parametric', sizes: [{ driver: 'points', size: 3 }] }, 'plan/estimate-history-silent'],
    ] as const
    for (const [basis, code] of tries)
      expect(
        await codeOf(house.act(addEstimate, { projectId, ...first, basis: { ...basis } as never })),
      ).toBe(code)
    const gone = { kind: 'activity', id: 'nothing' } as const
    const unknown = house.act(addEstimate, { projectId, ...first, subject: gone })
    expect(await codeOf(unknown)).toBe('record/not-found')
    expect((await house.act(listEstimates, {})).total).toBe(before)
  })

  it('learn from what came of them: analogy, line and the own record', async () => {
    for (let i = 0; i < 22; i++) {
      const size = 10 + i * 3
      const basis = { ...stated, sizes: [{ driver: 'Points', size }] }
      const given = { ...first, title: `Past ${i}`, basis }
      const of = await approve(
        await house.act(addEstimate, { projectId: i === 0 ? other : projectId, ...given }),
      )
      const actual = size * 60 * (10 + (i % 3))
      await house.act(recordOutcome, { ...key(of), actual, endedOn: '2026-11-10' }, { version: of.version })
    }
    const asked = { projectId, unit: 'work' as const, kind: 'interface', sizes: ['points=40'] }
    const told = await house.act(showEstimateHistory, asked, { as: reviewer })
    expect(told.pastCases).toBe(21)
    expect(told.parametric?.sizedCases).toBe(21)
    expect((told.parametric?.likely ?? 0) / 60).toBeGreaterThan(400)
    expect((told.parametric?.likely ?? 0) / 60).toBeLessThan(480)
    expect(told.analogy?.likely).toBeGreaterThan(0)
    expect(told.drivers).toEqual(['Points'])
    const { items, all } = await house.act(listTrackRecords, { by: 'kind' })
    expect(items[0]).toMatchObject({ name: 'Interface', judged: 22 })
    expect(all.medianRatio).toBeGreaterThan(1)
    const drawn = await house.act(
      addEstimate,
      {
        projectId,
        ...first,
        title: 'Drawn',
        basis: { method: 'parametric', sizes: [{ driver: 'Points', size: 40 }] },
      },
      { as: member },
    )
    expect(drawn).toMatchObject({ method: 'parametric', law: 'p10-p90' })
    expect(drawn.versions[0]?.pastCases).toBe(21)
  })

  it('show a case to who sees its project alone, and tell the others how many there are', async () => {
    const of = await house.act(addEstimate, {
      projectId,
      ...first,
      title: 'By analogy',
      basis: { method: 'analogy', sizes: [{ driver: 'Points', size: 10 }] },
    })
    const full = (await house.act(showEstimate, key(of))).versions[0]
    const part = (await house.act(showEstimate, key(of), { as: member })).versions[0]
    expect(full).toMatchObject({ hiddenCases: 0 })
    expect(full?.cases.map(({ projectId: id }) => id)).toContain(other)
    expect(part?.hiddenCases).toBe(1)
    expect(part?.cases.map(({ projectId: id }) => id)).not.toContain(other)
  })

  it('are used as forecast and baseline once they are approved, in money alone', async () => {
    const rule = {
      startMonth: 1,
      pattern: 'months',
      weekEnds: 7,
      yearEnds: 'last',
      cutOffWorkdays: 5,
    } as const
    await house.act(setPeriodCalendar, { rule, firstYear: 2026, years: 2 }, { version: 0 })
    const money = { low: 40_000_00, likely: 60_000_00, high: 110_000_00 }
    const draft = await house.act(addEstimate, {
      projectId,
      title: 'Build',
      kind: 'Build',
      unit: 'money',
      basis: { ...stated, points: money },
    })
    const category = 'Labour'
    const early = house.act(useAsForecast, { ...key(draft), category }, { version: draft.version })
    expect(await codeOf(early)).toBe('plan/estimate-not-approved')
    const approved = await approve(draft)
    const used = await house.act(useAsForecast, { ...key(draft), category }, { version: approved.version })
    const forecast = await house.act(showForecast, { projectId })
    expect(forecast.rows.find((row) => row.category === category)).toMatchObject({
      toComplete: 65_000_00,
      reason: 'Estimate “Build”, version 1',
    })
    const based = await house.act(useAsBaseline, key(draft), { version: used.version })
    expect(based.uses.map(({ as, number }) => [as, number])).toEqual([
      ['baseline', 1],
      ['forecast', 1],
    ])
    const { baselines } = await house.act(showHistory, { projectId })
    expect(baselines.at(-1)).toMatchObject({ cost: { amount: 65_000_00, currency: 'EUR' } })
    const { version } = await house.act(showProject, { projectId })
    const cost = { amount: 1, currency: 'USD' }
    await house.act(
      applyPlanEdits,
      { projectId, edits: [{ kind: 'project.set', fields: { cost } }] },
      { version },
    )
    const elsewhere = house.act(useAsBaseline, key(draft), { version: based.version })
    expect(await codeOf(elsewhere)).toBe('plan/estimate-in-other-currency')
  })

  it('of work are a forecast by what an hour costs, and an outcome is not recorded ahead', async () => {
    const of = await approve(await house.act(addEstimate, { projectId, ...first, title: 'In hours' }))
    const tried = house.act(useAsForecast, { ...key(of), category: 'Labour' }, { version: of.version })
    expect(await codeOf(tried)).toBe('plan/estimate-not-in-money')
    const priced = { ...key(of), category: 'Test', perHour: 100_00 }
    const { version } = await house.act(useAsForecast, priced, { version: of.version })
    const { rows } = await house.act(showForecast, { projectId })
    expect(rows.find(({ category }) => category === 'Test')?.toComplete).toBe(11_000_00)
    const ahead = { ...key(of), actual: 60, endedOn: '2027-01-01' }
    expect(await codeOf(house.act(recordOutcome, ahead, { version }))).toBe('plan/estimate-not-over')
    expect(await codeOf(house.act(recordOutcome, { ...ahead, endedOn: '2026-11-10' }, { version: 1 }))).toBe(
      'record/stale-version',
    )
  })

  it('are listed by filters, page by page, and as files', async () => {
    const { items, next, total, kinds } = await house.act(listEstimates, { outcome: 'above', limit: 3 })
    expect(items).toHaveLength(3)
    expect(items.every(({ outcome }) => outcome?.inside === false)).toBe(true)
    const rest = await house.act(listEstimates, { outcome: 'above', limit: 500, cursor: next ?? '' })
    expect(rest.items).toHaveLength(total - 3)
    expect(kinds).toEqual(['Build', 'Interface'])
    expect((await house.act(listEstimates, { search: 'drawn' })).items[0]?.title).toBe('Drawn')
    expect((await house.act(listEstimates, { mine: true }, { as: member })).total).toBe(2)
    const file = (await house.act(exportEstimates, { format: 'csv', kind: 'build' })) as {
      readonly bytes: Uint8Array
    }
    expect(new TextDecoder().decode(file.bytes)).toContain('60000')
  })
})
