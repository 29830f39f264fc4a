import { oversightFacts } from '@portolan/oversight/server'
import { type Database, openDatabase, uuidv7 } from '@portolan/platform/database'
import { factsReader } from '@portolan/platform/facts'
import { refreshGatesKind } from '@portolan/standards/server'
import { benchNow as now, seedFollowed } from './seed-followed.ts'

/**
 * Fills the data folder of a server that was started once: 1,000 projects with 40 controls each, looked at by the job.
 * The first administrator becomes a person who sees 30 % of them. Prints what stands.
 */
const PROJECTS = 1_000
const CONTROLS = 40

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new TypeError('Say which data folder to fill.')
const database = await openDatabase({ dataFolder: folder, log: (line) => console.error(line) })
try {
  console.log(JSON.stringify(await fill(database)))
} finally {
  await database.stop()
}

async function fill({ owner }: Database): Promise<{ tenantId: string; personId: string }> {
  const size = { projects: PROJECTS, portfolios: 10, controls: CONTROLS }
  const { tenantId, portfolios } = await seedFollowed(owner, size)
  const kind = refreshGatesKind({ owner, readFacts: factsReader(oversightFacts) })
  await kind.run({ tenantId, input: {}, now: () => new Date().toISOString(), step: async () => undefined })
  const personId = await seat(owner, tenantId, portfolios.slice(0, 3))
  await owner.query('vacuum analyze')
  return { tenantId, personId }
}

/** The link that the server prints leads to the person of whoever signed in first: that is one of three portfolios. */
async function seat(
  owner: Database['owner'],
  tenantId: string,
  portfolios: readonly string[],
): Promise<string> {
  const personId = uuidv7(Date.parse(now))
  await owner.query('update auth."user" set "homeTenantId" = $1', [tenantId])
  await owner.query(
    `insert into person (tenant_id, id, name, state, created_at, sign_in_id)
     values ($1, $2, 'Sees 30 %', 'active', $3, (select id::text from auth."user" limit 1))`,
    [tenantId, personId, now],
  )
  await owner.query(
    `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at)
     select $1, gen_random_uuid(), $2, 'portfolio-manager', 'portfolio', id, $3, $3 from unnest($4::uuid[]) as id`,
    [tenantId, personId, now, portfolios],
  )
  await owner.query(
    `insert into visible_project (tenant_id, person_id, project_id)
     select tenant_id, $2, id from investment where tenant_id = $1 and portfolio_id = any($3::uuid[]) on conflict do nothing`,
    [tenantId, personId, portfolios],
  )
  return personId
}
