import { type Import, listImportRows, mapImport } from '../../contract/index.ts'
import { type Read, useCall, useWrite } from '@portolan/ui'

type Row = Awaited<ReturnType<typeof readRows>>[number]
type Join = { readonly rowNumber: number; readonly projectId: string | null }

export type Answers = {
  /** Leaves a row out of the import, or takes it in again. */
  readonly leaveOut: (rowNumber: number, out: boolean) => Promise<unknown>
  /** Says which project a doubtful row is; null for a new one. */
  readonly join: (rowNumber: number, projectId: string | null) => Promise<unknown>
  /** Makes the preview anew with the answers given. */
  readonly again: () => Promise<unknown>
  readonly busy: boolean
  readonly problem: Read<unknown>['problem']
}

/** What a person answers to rows. The server takes whole lists, so what was answered before goes with each answer. */
export function useAnswers(of: Pick<Import, 'id' | 'version'>): Answers {
  const call = useCall()
  const { run, busy, problem } = useWrite(mapImport)
  const rowsOf = (verdict: Row['verdict']): Promise<Row[]> => readRows(call, of.id, verdict)
  const tell = (told: { leaveOut?: number[]; joins?: Join[] }): Promise<unknown> =>
    run({ importId: of.id, ...told }, { ifMatch: of.version })
  return {
    busy,
    problem,
    again: () => tell({}),
    leaveOut: async (rowNumber, out) => {
      const before = (await rowsOf('skip')).map((row) => row.rowNumber).filter((one) => one !== rowNumber)
      await tell({ leaveOut: out ? [...before, rowNumber] : before })
    },
    join: async (rowNumber, projectId) => {
      const rows = (await Promise.all([rowsOf('update'), rowsOf('check'), rowsOf('same'), rowsOf('stop')])).flat()
      const told = rows.filter((row) => row.joinedBy === byHand && row.projectId !== null)
      const before: Join[] = [
        ...told.map((row) => ({ rowNumber: row.rowNumber, projectId: row.projectId })),
        ...keptAsNew(of.id).map((one) => ({ rowNumber: one, projectId: null })),
      ]
      const joins = [...before.filter((one) => one.rowNumber !== rowNumber), { rowNumber, projectId }]
      await tell({ joins })
      const asNew = joins.filter((one) => one.projectId === null).map((one) => one.rowNumber)
      sessionStorage.setItem(keyOf(of.id), JSON.stringify(asNew))
    },
  }
}

/** The reason that the server gives for a join that a person told it. */
const byHand = 'you joined them'

/** A row kept as new shows no trace of the question, so the answer is remembered here until the rows are written. */
function keptAsNew(importId: string): number[] {
  const read: unknown = JSON.parse(sessionStorage.getItem(keyOf(importId)) ?? '[]')
  return Array.isArray(read) ? read.filter((one) => typeof one === 'number') : []
}

function keyOf(importId: string): string {
  return `portolan-kept-as-new-${importId}`
}

async function readRows(call: ReturnType<typeof useCall>, importId: string, verdict: 'skip' | 'update' | 'check' | 'same' | 'stop' | 'new') {
  const first = await call(listImportRows, { importId, verdict, limit: 500 })
  const rows = [...first.items]
  for (let next = first.next; next !== null; ) {
    const page = await call(listImportRows, { importId, verdict, limit: 500, cursor: next })
    rows.push(...page.items)
    next = page.next
  }
  return rows
}
