import { testDatabase } from '@portolan/platform/database/testing'
import { setup } from '../../../platform/database/testing/global-setup.ts'
import { listStanding, totalStanding } from '../contract/index.ts'
import { addPerson, openTestRoom } from '../server/testing/index.ts'
import { seedOrganisation } from '../server/testing/seed.ts'
process.env['NODE_ENV'] = 'test'
const stop = await setup()
const database = await testDatabase()
const room = openTestRoom(database)
const seeded = await seedOrganisation(database.owner, { projects: 5000, seed: 3, name: 'Large' })
const grants = seeded.projects.slice(0, 1500).map((scopeId) => ({ role: 'project-manager' as const, scope: 'project' as const, scopeId }))
const partial = await addPerson(database.owner, seeded.tenantId, 'Sees 30 %', grants)
const lead = await addPerson(database.owner, seeded.tenantId, 'Sees all', [{ role: 'pmo-lead', scope: 'organisation' }])
await room.refresh(seeded.tenantId)
await database.owner.query('update investment set version = version + 1 where id = $1', [seeded.projects[0]])
await room.refresh(seeded.tenantId)
await database.owner.query('analyze')
const orig = database.app.connect.bind(database.app)
const seen: [string, unknown[]][] = []
;(database.app as any).connect = async (...a: any[]) => {
  const c: any = await (orig as any)(...a)
  if (!c.__w) { c.__w = true; const q = c.query.bind(c); c.query = (t: any, p: any) => { if (typeof t === 'string' && /standing/.test(t) && t.length > 300) seen.push([t, p]); return q(t, p) } }
  return c
}
const say = async (name: string, who: any, f: () => Promise<unknown>) => {
  seen.length = 0
  const times: number[] = []
  for (let i = 0; i < 12; i++) { const t = performance.now(); await f(); times.push(performance.now() - t) }
  console.log(name, times.map((t) => t.toFixed(0)).join(' '), 'ms')
  const [text, params] = seen.at(-1)!
  const client = await (orig as any)()
  await client.query('begin')
  await client.query(`select set_config('app.tenant', $1, true), set_config('app.person', $2, true)`, [seeded.tenantId, who.personId])
  const { rows } = await client.query('explain (analyze, timing) ' + text, params)
  console.log(rows.map((r: any) => r['QUERY PLAN']).join('\n'))
  await client.query('rollback'); client.release()
}
await say('name', lead, () => room.ask(lead, listStanding, {}))
await say('slip', lead, () => room.ask(lead, listStanding, { sort: 'slip', direction: 'desc', computed: ['off-track'] }))
await database.drop(); await stop()
