import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Project } from '../contract/index.ts'
import { emptyPlan, type PlanState } from '../domain/index.ts'
import { readBaselines, readLines } from './read-history.ts'
import { readProject } from './read-projects.ts'

export type StoredPlan = { readonly state: PlanState; readonly version: number; readonly portfolioId: string }

/** A plan as edits need it. Editions and ratings only grow by edits, so that those of the past stay unread. */
export async function readPlan(tx: Tx, projectId: string): Promise<StoredPlan> {
  const locked = await tx
    .selectFrom('investment')
    .select('id')
    .where('id', '=', projectId)
    .forUpdate()
    .executeTakeFirst()
  if (locked === undefined) throw refuse(common.notFound, { kind: 'project' })
  const project = await readProject(tx, projectId)
  const baselines = await readBaselines(tx, [projectId])
  const lines = await readLines(tx, [projectId])
  return {
    version: project.version,
    portfolioId: project.portfolio.id,
    state: {
      ...emptyPlan,
      fields: fieldsOf(project),
      latestAsOf: project.latestAsOf,
      lines: lines.map(({ line }) => line),
      baselines: baselines.map(({ baseline }) => baseline),
    },
  }
}

export function fieldsOf(project: Project): PlanState['fields'] {
  return {
    code: project.code,
    name: project.name,
    description: project.description,
    programmeId: project.programme?.id ?? null,
    organisationId: project.organisation?.id ?? null,
    customerId: project.customer?.id ?? null,
    managerId: project.manager?.id ?? null,
    category: project.category,
    phase: project.phase,
    state: project.state,
    start: project.start,
    finish: project.finish,
    cost: project.cost,
    contractValue: project.contractValue ?? null,
    embargoNote: project.embargoNote ?? null,
  }
}
