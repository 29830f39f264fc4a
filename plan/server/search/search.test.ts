import { addPortfolio, addProject, recallProjects, search } from '../../contract/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '../schedule/testing/schedule-house.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

let house: PlanHouse
let moving: string
let secret: string
let portfolios: readonly string[]

beforeAll(async () => {
  house = await openPlanHouse()
  const one = (await house.act(addPortfolio, { name: 'Run' })).id
  const other = (await house.act(addPortfolio, { name: 'Transform' })).id
  portfolios = [one, other]
  const add = async (portfolioId: string, code: string, name: string): Promise<string> =>
    (await house.act(addProject, { portfolioId, fields: { code, name, finish: '2027-03-31' } })).id
  moving = await add(one, 'P-118', 'Data centre exit')
  secret = await add(other, 'P-145', 'Instant credit decision')
  await agree(moving, '2027-03-01')
  await draw(moving, [
    { name: 'Rehearsal of the cut-over' },
    { name: 'Cut over', late: true },
    { name: 'Handover to operations', done: true },
    { name: 'Order 100 % of the racks_v2' },
  ])
  await draw(secret, [{ name: 'Cut over the scoring', late: true }])
})
afterAll(async () => await house.close())

async function agree(projectId: string, finish: string): Promise<void> {
  await house.database.owner.query(
    `insert into baseline (tenant_id, id, investment_id, number, as_of, finish_day, source, created_at)
     values ($1, gen_random_uuid(), $2, 1, '2026-01-01', $3, 'Approved', now())`,
    [house.tenantId, projectId, finish],
  )
}

type Drawn = { readonly name: string; readonly late?: boolean; readonly done?: boolean }

/** Activities as a version of a schedule leaves them; a late one ends four days after its baseline. */
async function draw(projectId: string, drawn: readonly Drawn[]): Promise<void> {
  for (const [at, { name, late = false, done = false }] of drawn.entries())
    await house.database.owner.query(
      `insert into activity (tenant_id, investment_id, position, id, name, kind, finish_at, actual_finish_at,
         baseline_finish_at, total_float, critical, inactive, percent)
       values ($1, $2, $3, $4, $5, 'task', '2026-12-05 17:00', $6, $7, 0, false, false, $8)`,
      [
        house.tenantId,
        projectId,
        at,
        String(at + 1),
        name,
        done ? '2026-12-05 17:00' : null,
        late ? '2026-12-01 17:00' : '2026-12-05 17:00',
        done ? 100 : 0,
      ],
    )
}

async function names(text: string, as?: string): Promise<readonly string[]> {
  return (await house.act(search, { text }, as === undefined ? {} : { as })).activities.map(
    ({ name }) => name,
  )
}

describe('a search', () => {
  it('finds activities by words in any order, what is late first', async () => {
    expect(await names('over cut')).toEqual(['Cut over', 'Cut over the scoring', 'Rehearsal of the cut-over'])
  })

  it('tells where an activity stands: its project, its finish and how late it is', async () => {
    const { activities } = await house.act(search, { text: 'cut over data' })
    expect(activities[0]).toMatchObject({
      projectId: moving,
      projectName: 'Data centre exit',
      id: '2',
      finish: '2026-12-05T17:00',
      late: { against: 'baseline', days: 4 },
    })
  })

  it('takes some words for the project and the others for the activity', async () => {
    expect(await names('p-118 over')).toEqual([
      'Cut over',
      'Rehearsal of the cut-over',
      'Handover to operations',
    ])
  })

  it('puts what is done last, and words within a word after words that begin one', async () => {
    expect((await names('over')).at(-1)).toBe('Handover to operations')
  })

  it('takes two letters for the beginning of a word', async () => {
    expect(await names('re')).toEqual(['Rehearsal of the cut-over'])
  })

  it('takes a percent sign, a line and a quote for what they are', async () => {
    expect(await names('100 %')).toEqual(['Order 100 % of the racks_v2'])
    expect(await names('racks_v2')).toEqual(['Order 100 % of the racks_v2'])
    expect(await names('racksXv2')).toEqual([])
    expect(await names(`cut' or true --`)).toEqual([])
    expect(await names('%%')).toEqual([])
  })

  it('finds projects by name and code, and says how late they are against their first baseline', async () => {
    const { projects } = await house.act(search, { text: 'exit p-118' })
    expect(projects).toMatchObject([
      { projectId: moving, name: 'Data centre exit', late: { against: 'baseline', days: 30 } },
    ])
  })

  it('finds nothing where nothing is', async () => {
    expect(await house.act(search, { text: 'zebra' })).toEqual({ projects: [], activities: [] })
  })

  it('recalls projects in the order asked for', async () => {
    const { projects } = await house.act(recallProjects, { projectIds: [secret, moving] })
    expect(projects.map(({ projectId }) => projectId)).toEqual([secret, moving])
  })
})

describe('the walls of a search', () => {
  it('hide the projects of other portfolios, and all of their activities', async () => {
    const manager = await house.addPerson('portfolio-manager', { kind: 'portfolio', id: portfolios[0] ?? '' })
    expect(await names('cut over', manager)).toEqual(['Cut over', 'Rehearsal of the cut-over'])
    expect(await house.act(search, { text: 'credit' }, { as: manager })).toEqual({
      projects: [],
      activities: [],
    })
    expect(await names('credit cut', manager)).toEqual([])
    const recalled = await house.act(recallProjects, { projectIds: [secret, moving] }, { as: manager })
    expect(recalled.projects.map(({ projectId }) => projectId)).toEqual([moving])
  })

  it('open with a grant over one project, and only for that one', async () => {
    const member = await house.addPerson('team-member', { kind: 'project', id: secret })
    expect(await names('cut over', member)).toEqual(['Cut over the scoring'])
  })

  it('close when the grant ends', async () => {
    const member = await house.addPerson('team-member', { kind: 'project', id: secret })
    await house.database.owner.query(`update role_grant set revoked_at = now() where person_id = $1`, [
      member,
    ])
    expect((await refusalOf(house.act(search, { text: 'cut over' }, { as: member })))[0]).toBe(
      'identity/not-permitted',
    )
  })

  it('hide everything from who administers and has no sight', async () => {
    const administrator = await house.addPerson('administrator')
    const asked = house.act(search, { text: 'cut over' }, { as: administrator })
    expect((await refusalOf(asked))[0]).toBe('identity/not-permitted')
  })

  it('hide other organisations, also from the function of the database itself', async () => {
    const { rows } = await house.database.owner.query<{ id: string }>(
      `insert into tenant (id, name, kind, currency, created_at)
       values (gen_random_uuid(), 'Other', 'organisation', 'EUR', now()) returning id`,
    )
    const seen = async (tenant: string, person: string): Promise<number> => {
      const client = await house.database.app.connect()
      try {
        await client.query('begin')
        if (house.database.appNeedsSetRole) await client.query('set local role portolan_app')
        await client.query(`select set_config('app.tenant', $1, true), set_config('app.person', $2, true)`, [
          tenant,
          person,
        ])
        return (await client.query(`select distinct * from search_activities('{cut}')`)).rows.length
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await seen(house.tenantId, house.personId)).toBe(3)
    expect(await seen(rows[0]?.id ?? '', house.personId)).toBe(0)
    expect(await seen('', '')).toBe(0)
  })
})
