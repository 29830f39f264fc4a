import { uuidv7 } from '@portolan/platform/database'
import { dayFromNumber } from '@portolan/quantity'
import type pg from 'pg'

export type Seeded = {
  readonly tenantId: string
  readonly portfolios: readonly string[]
  readonly projects: readonly string[]
  readonly organisations: readonly string[]
}

export type SeedSize = { readonly projects: number; readonly seed: number; readonly name: string }

export const registerDays = ['2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31'] as const

const scales = [
  { scale: 'rag-5', steps: 5, words: ['Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'] },
  { scale: 'rag-3', steps: 3, words: ['Green', 'Amber', 'Red'] },
  { scale: 'quality-4', steps: 4, words: ['High', 'Substantial', 'Modest', 'Negligible'] },
] as const

/** An organisation with registers of four years, as a function of the seed: ties, gaps, several currencies and scales. */
export async function seedOrganisation(owner: pg.Pool, { projects, seed, name }: SeedSize): Promise<Seeded> {
  const chance = mulberry(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T
  const id = (): string => uuidv7(Math.floor(chance() * 1e12))
  const tenantId = id()
  await owner.query(
    `insert into tenant (id, name, kind, currency, created_at) values ($1, $2, 'organisation', 'EUR', $3)`,
    [tenantId, name, at],
  )
  const named = (count: number): { id: string; name: string }[] =>
    Array.from({ length: count }, (_, i) => ({ id: id(), name: `Name ${String.fromCodePoint(65 + i)}` }))
  const portfolios = named(10)
  const organisations = named(4)
  await insertAll(
    owner,
    'portfolio',
    portfolios.map((one) => ({
      tenant_id: tenantId,
      ...one,
      name_key: one.name.toLowerCase(),
      created_at: at,
    })),
  )
  await insertAll(
    owner,
    'party',
    organisations.map((one) => ({
      tenant_id: tenantId,
      ...one,
      name_key: one.name.toLowerCase(),
      kind: 'organisation-unit',
      created_at: at,
    })),
  )
  const investments = Array.from({ length: projects }, (_, i) => {
    const start = 18_000 + Math.floor(chance() * 1_500)
    const finish = start + 300 + Math.floor(chance() * 30) * 100
    const told = chance() < 0.92
    const currency = pick(['EUR', 'GBP', 'USD', 'GBP'])
    return {
      row: {
        tenant_id: tenantId,
        id: id(),
        code: chance() < 0.8 ? `P-${i}` : null,
        code_key: `p-${i}`,
        name: `Project ${Math.floor(i / 3)}`,
        name_key: `project ${Math.floor(i / 3)}`,
        portfolio_id: pick(portfolios).id,
        organisation_id: chance() < 0.8 ? pick(organisations).id : null,
        category: chance() < 0.7 ? pick(['Digital', 'Infrastructure']) : null,
        state: pick(['active', 'active', 'closed', 'on-hold']),
        start_day: dayFromNumber(start),
        finish_day: told ? dayFromNumber(finish) : null,
        cost_amount: told ? Math.floor(chance() * 50) * 100_000 : null,
        cost_currency: told ? currency : null,
        latest_as_of: told ? registerDays[3] : null,
        version: 1,
        created_at: at,
        updated_at: at,
      },
      told,
      scale: pick(scales),
    }
  })
  await insertAll(
    owner,
    'investment',
    investments.map(({ row }) => row),
  )
  const editions = investments.flatMap(({ row, told, scale }) =>
    told
      ? registerDays
          .filter((_, i) => i === 3 || chance() < 0.6)
          .map((asOf) => {
            const slip = asOf === registerDays[3] ? 0 : Math.floor(chance() * 4) * 120
            return {
              edition: {
                tenant_id: tenantId,
                id: id(),
                investment_id: row.id,
                source: `register-${asOf.slice(0, 4)}.csv`,
                name: row.name,
                code: row.code,
                as_of: asOf,
                start_day: row.start_day,
                finish_day: dayFromNumber(finishNumber(row.finish_day) - slip),
                currency: row.cost_currency,
                whole_life_cost: row.cost_amount,
                gaps: JSON.stringify(chance() < 0.3 ? ['periodBudget'] : []),
                row_number: 1 + Math.floor(chance() * 100),
                created_at: at,
              },
              rated: chance() < 0.8,
              scale,
            }
          })
      : [],
  )
  await insertAll(
    owner,
    'edition',
    editions.map(({ edition }) => edition),
  )
  await insertAll(
    owner,
    'reported_status',
    editions.flatMap(({ edition, rated, scale }) => {
      const step = 1 + Math.floor(chance() * scale.steps)
      const raw = scale.words[step - 1]
      return rated
        ? [
            {
              tenant_id: tenantId,
              id: id(),
              investment_id: edition.investment_id,
              edition_id: edition.id,
              as_of: edition.as_of,
              raw,
              scale: scale.scale,
              step,
              steps: scale.steps,
              by_whom: 'The register',
              created_at: at,
            },
          ]
        : []
    }),
  )
  await owner.query(
    `insert into currency_rate (tenant_id, id, from_currency, to_currency, kind, day, rate, created_at) values ($1, $2, 'GBP', 'EUR', 'budget', '2020-01-01', 1.1734, $3)`,
    [tenantId, id(), at],
  )
  return {
    tenantId,
    portfolios: portfolios.map((one) => one.id),
    organisations: organisations.map((one) => one.id),
    projects: investments.map(({ row }) => row.id),
  }
}

const at = '2024-04-02T08:00:00.000Z'

function finishNumber(day: string | null): number {
  return Math.floor(Date.parse(`${day ?? '2024-01-01'}T00:00:00Z`) / 86_400_000)
}

/** Columns are those of the first row; JSON carries the values, so that a seed of any size is one statement a table. */
async function insertAll(
  owner: pg.Pool,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [
      JSON.stringify(
        rows.map((row) => ({ ...row, ...('gaps' in row ? { gaps: JSON.parse(String(row.gaps)) } : {}) })),
      ),
    ],
  )
}

/** A small generator with a seed; tests have no chance of their own. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
