import type { Role } from '@portolan/contract'
import { setup, testDatabase } from '@portolan/platform/database/testing'
import { performance } from 'node:perf_hooks'
import { listChanges, listStanding, showTrend, totalStanding } from '../contract/index.ts'
import { addPerson, openTestRoom } from '../server/testing/index.ts'
import { seedOrganisation } from '../server/testing/seed.ts'

const PROJECTS = 5000
const GOAL_MS = 150
/** What stands beside the list and comes after it. */
const BESIDE_GOAL_MS = 300
const CALLS = 40

/** Prints goal, reached and a reference of the same run; gives the exit code. */
export async function bench(): Promise<number> {
  process.env['NODE_ENV'] = 'test'
  const stop = await setup()
  const database = await testDatabase()
  try {
    const room = openTestRoom(database)
    const seeded = await seedOrganisation(database.owner, { projects: PROJECTS, seed: 3, name: 'Large' })
    const grants = seeded.portfolios
      .slice(0, 3)
      .map((scopeId) => ({ role: 'portfolio-manager' as Role, scope: 'portfolio' as const, scopeId }))
    const partial = await addPerson(database.owner, seeded.tenantId, 'Sees 30 %', grants)
    const lead = await addPerson(database.owner, seeded.tenantId, 'Sees all', [
      { role: 'pmo-lead', scope: 'organisation' },
    ])
    const start = performance.now()
    await room.refresh(seeded.tenantId)
    const refreshed = performance.now() - start
    await database.owner.query('analyze')
    await database.owner.query('update investment set version = version + 1 where id = $1', [
      seeded.projects[0],
    ])
    const edited = performance.now()
    await room.refresh(seeded.tenantId)
    const afterEdit = performance.now() - edited
    const times = {
      'page by name, sees 30 %': await measure(() => room.ask(partial, listStanding, {})),
      'page by name, sees all': await measure(() => room.ask(lead, listStanding, {})),
      'page by slip, filtered': await measure(() =>
        room.ask(lead, listStanding, { sort: 'slip', direction: 'desc', computed: ['off-track'] }),
      ),
      'page by cost': await measure(() => room.ask(lead, listStanding, { sort: 'cost', direction: 'desc' })),
      'page of a register day': await measure(() => room.ask(lead, listStanding, { asOf: '2023-03-31' })),
      'totals, sees 30 %': await measure(() => room.ask(partial, totalStanding, {})),
      'totals, sees all': await measure(() => room.ask(lead, totalStanding, {})),
    }
    const beside = {
      'trend of all registers': await measure(() => room.ask(lead, showTrend, {})),
      'what changed, sees all': await measure(() => room.ask(lead, listChanges, {})),
    }
    const reference = await measure(() => database.app.query('select 1'))
    const worst = worstOf(times)
    const worstBeside = worstOf(beside)
    const lines = Object.entries({ ...times, ...beside }).map(
      ([name, time]) =>
        `${name.padEnd(26)} ${time.p95.toFixed(0).padStart(5)} ms (median ${time.median.toFixed(0)})`,
    )
    process.stdout.write(
      [
        `portfolio of ${PROJECTS} projects, p95 of ${CALLS} calls one after another`,
        ...lines,
        `goal       ${GOAL_MS} ms for pages and totals, ${BESIDE_GOAL_MS} ms for trend and changes`,
        `reached    ${worst.toFixed(0)} ms and ${worstBeside.toFixed(0)} ms (the slowest of them)`,
        `reference  ${reference.p95.toFixed(1)} ms (select 1, same run)`,
        `refresh after one edit: ${afterEdit.toFixed(0)} ms`,
        `refresh of all ${PROJECTS}: ${(refreshed / 1000).toFixed(1)} s`,
        '',
      ].join('\n'),
    )
    return worst <= GOAL_MS && worstBeside <= BESIDE_GOAL_MS ? 0 : 1
  } finally {
    await database.drop()
    await stop()
  }
}

type Measured = { readonly p95: number; readonly median: number }

function worstOf(times: Readonly<Record<string, Measured>>): number {
  return Math.max(...Object.values(times).map((time) => time.p95))
}

async function measure(call: () => Promise<unknown>): Promise<Measured> {
  await call()
  const times: number[] = []
  for (let i = 0; i < CALLS; i += 1) {
    const start = performance.now()
    await call()
    times.push(performance.now() - start)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(CALLS * share)] ?? Number.NaN
  return { p95: at(0.95), median: at(0.5) }
}
