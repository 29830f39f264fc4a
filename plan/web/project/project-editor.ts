import { allows, type Grant } from '@portolan/contract'
import { listPeople, readPeople } from '@portolan/platform/identity/contract'
import type { Day } from '@portolan/quantity'
import {
  type CellEdit,
  type EditRefusal,
  type GridColumn,
  type GridEditing,
  isProblem,
  type RowChange,
  useCall,
  useMay,
  useRead,
  useSession,
  useSetting,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import {
  applyPlanEdits,
  listParties,
  permissions,
  type ProjectRow,
  showProject,
} from '../../contract/index.ts'
import { editsOfRow } from './changed-fields.ts'
import { choicesFromRows, namedChoices } from './edit-choices.ts'
import { type EditChoices, projectEdits } from './project-edits.ts'
import { inTurns } from './in-turns.ts'
import './texts.ts'

const AT_ONCE = 4

export type ProjectEditing<Row extends ProjectRow> = {
  readonly editing: GridEditing<Row>
  /** The columns, those that can be edited with how. */
  readonly withEdits: (columns: readonly GridColumn<Row>[]) => readonly GridColumn<Row>[]
}

export type ProjectEditorProps<Row extends ProjectRow> = {
  readonly rows: readonly Row[]
  readonly onReady: (editing: ProjectEditing<Row>) => void
}

/** Shows nothing: it gives a list of projects how it is edited, in a file that comes when somebody edits. */
export function ProjectEditor<Row extends ProjectRow>({ rows, onReady }: ProjectEditorProps<Row>): ReactNode {
  const { editing, withEdits } = useEditing(rows)
  useEffect(() => onReady({ editing, withEdits }), [editing, withEdits, onReady])
  return null
}

/** Each changed row is one call, at the version the list showed. */
function useEditing<Row extends ProjectRow>(rows: readonly Row[]): ProjectEditing<Row> {
  const say = useWords('projects')
  const session = useSession()
  const grants = session?.grants
  const { today } = useSetting()
  const call = useCall()
  const { write, reread } = useWriteEach(applyPlanEdits)
  const choices = useEditChoices(rows)
  const edits = useMemo(
    () =>
      closedWhereNotMine(projectEdits<Row>(say, choices), (row) =>
        mayEdit(grants, row) ? undefined : say('not-yours'),
      ),
    [say, choices, grants],
  )
  const versions = useRef(new Map<string, number>())
  const editing = useMemo<GridEditing<Row>>(() => {
    const byWhom = session?.person.name ?? ''
    const writeRow = async (change: RowChange<Row>): Promise<readonly EditRefusal[]> => {
      const { row, next, columns } = change
      const list = editsOfRow(next, columns, { asOf: today as Day, byWhom })
      if (list.length === 0) return []
      const version = Math.max(row.version, versions.current.get(row.id) ?? 0)
      try {
        const done = await write({ projectId: row.id, edits: [...list] }, { ifMatch: version })
        versions.current.set(row.id, done.version)
        return []
      } catch (fault) {
        if (!isProblem(fault))
          return columns.map((columnId) => ({ rowId: row.id, columnId, sentence: say('unreachable') }))
        if (fault.status !== 412)
          return columns.map((columnId) => ({ rowId: row.id, columnId, sentence: fault.problem.detail }))
        return await writeOver(change)
      }
    }
    /** Somebody wrote meanwhile. Only where it was the same cell is there anything to decide. */
    const writeOver = async (change: RowChange<Row>): Promise<readonly EditRefusal[]> => {
      const now = await call(showProject, { projectId: change.row.id })
      const fresh = { ...change.row, ...now } as Row
      const clashes = change.columns.filter((id) => !isSameCell(edits[id], change.row, fresh))
      if (clashes.length > 0)
        return clashes.map((columnId) => ({
          rowId: change.row.id,
          columnId,
          sentence: say('changed-meanwhile'),
        }))
      versions.current.set(now.id, now.version)
      return await writeRow({ ...change, row: { ...change.row, version: now.version } })
    }
    return {
      nameOf: (row) => row.name,
      onEdits: async (changes) => {
        const refused = await inTurns(changes, AT_ONCE, writeRow)
        await reread()
        return refused.flat()
      },
    }
  }, [session, today, write, reread, say, edits, call])
  const withEdits = useCallback(
    (columns: readonly GridColumn<Row>[]) =>
      columns.map((column) => {
        const edit = edits[column.id]
        return edit ? { ...column, edit } : column
      }),
    [edits],
  )
  return { editing, withEdits }
}

function mayEdit(grants: readonly Grant[] | undefined, row: ProjectRow): boolean {
  const place = { projectId: row.id, portfolioId: row.portfolio.id }
  return grants !== undefined && allows(permissions.edit, grants, place)
}

function closedWhereNotMine<Row>(
  edits: Readonly<Record<string, CellEdit<Row>>>,
  closed: (row: Row) => string | undefined,
): Readonly<Record<string, CellEdit<Row>>> {
  return Object.fromEntries(Object.entries(edits).map(([id, edit]) => [id, { ...edit, closed }]))
}

function isSameCell<Row>(edit: CellEdit<Row> | undefined, a: Row, b: Row): boolean {
  return JSON.stringify(edit?.read(a) ?? null) === JSON.stringify(edit?.read(b) ?? null)
}

/** Organisations and people of the whole organisation, as far as one may see them; the rest from the rows. */
function useEditChoices(rows: readonly ProjectRow[]): EditChoices {
  const may = useMay()
  const parties = useRead(listParties, { kind: 'organisation-unit' })
  const people = useRead(listPeople, { limit: 200 }, { enabled: may(readPeople) })
  return useMemo(() => {
    const own = choicesFromRows(rows)
    const units = parties.data?.items ?? []
    const known = people.data?.items ?? []
    return {
      ...own,
      organisations: units.length > 0 ? namedChoices([...units]) : own.organisations,
      people: namedChoices([...known, ...rows.map((row) => row.manager)]),
    }
  }, [rows, parties.data, people.data])
}
