import type { Day } from '@portolan/quantity'
import type { PlanEdit, ProjectFields, ProjectRow, ReportedRating } from '../../contract/index.ts'

/** The columns of a list of projects that can be edited, each with what it sets. */
const fields = {
  name: (row) => ({ name: row.name }),
  code: (row) => ({ code: row.code }),
  organisation: (row) => ({ organisationId: row.organisation?.id ?? null }),
  programme: (row) => ({ programmeId: row.programme?.id ?? null }),
  manager: (row) => ({ managerId: row.manager?.id ?? null }),
  category: (row) => ({ category: row.category }),
  phase: (row) => ({ phase: row.phase }),
  state: (row) => ({ state: row.state }),
  start: (row) => ({ start: row.start }),
  finish: (row) => ({ finish: row.finish }),
  cost: (row) => ({ cost: row.cost }),
} as const satisfies Readonly<Record<string, (row: ProjectRow) => ProjectFields>>

type Field = keyof typeof fields

function isField(column: string): column is Field {
  return column in fields
}

/** What a changed row says to the plan: one edit for all its fields, and a report where its rating is another. */
export function editsOfRow(
  next: ProjectRow,
  columns: readonly string[],
  report: { readonly asOf: Day; readonly byWhom: string },
): readonly PlanEdit[] {
  const set = columns.filter(isField)
  const rated = columns.includes('reported') && next.reported ? [ratingOf(next.reported, report)] : []
  return [
    ...(set.length > 0
      ? [
          {
            kind: 'project.set' as const,
            fields: Object.assign({}, ...set.map((name) => fields[name](next))) as ProjectFields,
          },
        ]
      : []),
    ...rated,
  ]
}

function ratingOf(
  { raw, scale, step, steps }: ReportedRating,
  report: { readonly asOf: Day; readonly byWhom: string },
): PlanEdit {
  return { kind: 'rating.report', rating: { raw, scale, step, steps, ...report } }
}
