import type { AccountFigures, AccountRow, ProjectAccounts } from '../../contract/index.ts'

/** A line of the table of a project: an outline above accounts, an account, or what lies outside them. */
export type ProjectRow = {
  readonly id: string
  readonly level: number
  readonly name: string
  readonly wbs: string | null
  /** Whether something of the table lies below it. */
  readonly opens: boolean
  readonly account: AccountRow | undefined
  readonly outside: AccountFigures | undefined
}

/** The outline of the plan as far as it leads to accounts, and what lies outside at the end. */
export function projectRows(of: ProjectAccounts, closed: ReadonlySet<string>): readonly ProjectRow[] {
  const lines = new Map(of.lines.map((line) => [line.activityId, line]))
  const above = (id: string | null): string[] => {
    const line = id === null ? undefined : lines.get(id)
    return line === undefined ? [] : [...above(line.parent), line.activityId]
  }
  const held = new Map(of.items.map((account) => [account.activityId, account]))
  const paths = new Map(of.items.map(({ activityId }) => [activityId, above(activityId).slice(0, -1)]))
  const leading = new Set([...paths.values()].flat())
  const rows = of.lines.flatMap((line): ProjectRow[] => {
    const account = held.get(line.activityId)
    if (account === undefined && !leading.has(line.activityId)) return []
    const path = above(line.parent)
    if (path.some((id) => closed.has(id))) return []
    return [
      {
        id: account?.id ?? line.activityId,
        level: path.length + 1,
        name: line.name,
        wbs: line.wbs,
        opens: leading.has(line.activityId),
        account,
        outside: undefined,
      },
    ]
  })
  const gone = of.items.filter(({ activityId }) => !lines.has(activityId)).map(goneRow)
  const outside = of.outside === null || of.items.length === 0 ? [] : [outsideRow(of.outside)]
  return [...rows, ...gone, ...outside]
}

/** Its line is not in the newest plan any more. */
function goneRow(account: AccountRow): ProjectRow {
  const { id, name } = account
  return { id, level: 1, name, wbs: null, opens: false, account, outside: undefined }
}

function outsideRow(outside: AccountFigures): ProjectRow {
  return { id: 'outside', level: 1, name: '', wbs: null, opens: false, account: undefined, outside }
}
