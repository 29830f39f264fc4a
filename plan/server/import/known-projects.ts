import type { Tx } from '@portolan/platform/database'
import { emptyPlan, type PlanState } from '../../domain/index.ts'
import { readBaselines } from '../read-history.ts'
import { fieldsOf } from '../read-plan.ts'
import { selectProjects, toProject } from '../select-projects.ts'

export type KnownProject = {
  readonly id: string
  readonly codeKey: string | null
  readonly version: number
  /** Every name it has had in a register, and the one it has now. */
  readonly names: readonly string[]
  readonly state: PlanState
}

/** All projects of a portfolio as an import compares with them. The importer sees the whole organisation. */
export async function readKnownProjects(
  tx: Tx,
  portfolioId: string,
): Promise<ReadonlyMap<string, KnownProject>> {
  const rows = await selectProjects(tx).where('i.portfolio_id', '=', portfolioId).execute()
  if (rows.length === 0) return new Map()
  const frozen = await readBaselines(
    tx,
    rows.map((row) => row.id),
  )
  const baselines = new Map<string, PlanState['baselines'][number][]>()
  for (const { projectId, baseline } of frozen)
    baselines.set(projectId, [...(baselines.get(projectId) ?? []), baseline])
  const names = await readNames(tx, portfolioId)
  return new Map(
    rows.map((row) => {
      const fields = fieldsOf(toProject(row))
      const state = {
        ...emptyPlan,
        fields,
        latestAsOf: row.latest_as_of,
        baselines: baselines.get(row.id) ?? [],
        ...(row.code_key === null ? {} : { codeKey: row.code_key }),
      }
      return [
        row.id,
        {
          id: row.id,
          codeKey: row.code_key,
          version: row.version,
          names: [...(names.get(row.id) ?? []), row.name],
          state,
        },
      ]
    }),
  )
}

async function readNames(tx: Tx, portfolioId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('edition as e')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'e.tenant_id').onRef('i.id', '=', 'e.investment_id'),
    )
    .select(['e.investment_id', 'e.name'])
    .distinct()
    .where('i.portfolio_id', '=', portfolioId)
    .execute()
  const names = new Map<string, string[]>()
  for (const row of rows) names.set(row.investment_id, [...(names.get(row.investment_id) ?? []), row.name])
  return names
}

/** Organisation units and programmes by the key of their name. */
export type Directory = {
  readonly organisations: ReadonlyMap<string, string>
  readonly programmes: ReadonlyMap<string, string>
}

export async function readDirectory(tx: Tx, portfolioId: string): Promise<Directory> {
  const organisations = await tx
    .selectFrom('party')
    .select(['id', 'merged_into', 'name_key'])
    .where('kind', '=', 'organisation-unit')
    .execute()
  const programmes = await tx
    .selectFrom('programme')
    .select(['id', 'name_key'])
    .where('portfolio_id', '=', portfolioId)
    .execute()
  return {
    organisations: new Map(organisations.map((row) => [row.name_key, row.merged_into ?? row.id])),
    programmes: new Map(programmes.map((row) => [row.name_key, row.id])),
  }
}
