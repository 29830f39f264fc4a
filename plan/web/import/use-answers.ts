import { type Import, listImportRows, mapImport } from '../../contract/index.ts'
import { type Read, useCall, useWrite } from '@portolan/ui'
import { useRef } from 'react'

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

/**
 * What a person answers to rows. The server takes whole lists, so what was answered before goes with each answer;
 * answers given quickly wait for each other, and each builds on the version that the one before made.
 */
export function useAnswers(of: Pick<Import, 'id' | 'version'>): Answers {
  const call = useCall()
  const { run, busy, problem } = useWrite(mapImport)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const reached = useRef(0)
  const rowsOf = (verdict: Row['verdict']): Promise<Row[]> => readRows(call, of.id, verdict)
  const tell = async (told: Told): Promise<void> => {
    const done = await run({ importId: of.id, ...told }, { ifMatch: Math.max(of.version, reached.current) })
    reached.current = done.version
  }
  const inTurn = (answer: () => Promise<unknown>): Promise<unknown> => {
    const next = line.current.then(answer)
    line.current = next.catch(() => undefined)
    return next
  }
  return {
    busy,
    problem,
    again: () => inTurn(() => tell({})),
    leaveOut: (rowNumber, out) =>
      inTurn(async () => {
        const before = (await rowsOf('skip')).map((row) => row.rowNumber).filter((one) => one !== rowNumber)
        await tell({ leaveOut: out ? [...before, rowNumber] : before })
      }),
    join: (rowNumber, projectId) =>
      inTurn(async () => {
        const before = (await joinsBefore(rowsOf, of.id)).filter((one) => one.rowNumber !== rowNumber)
        const joins = [...before, { rowNumber, projectId }]
        await tell({ joins })
        const asNew = joins.filter((one) => one.projectId === null).map((one) => one.rowNumber)
        sessionStorage.setItem(keyOf(of.id), JSON.stringify(asNew))
      }),
  }
}

type Told = { readonly leaveOut?: number[]; readonly joins?: Join[] }

async function joinsBefore(
  rowsOf: (verdict: Row['verdict']) => Promise<Row[]>,
  importId: string,
): Promise<Join[]> {
  const rows = (await Promise.all((['update', 'check', 'same', 'stop'] as const).map(rowsOf))).flat()
  return [
    ...rows
      .filter((row) => row.joinedBy === byHand && row.projectId !== null)
      .map(({ rowNumber, projectId }) => ({ rowNumber, projectId })),
    ...keptAsNew(importId).map((rowNumber) => ({ rowNumber, projectId: null })),
  ]
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

async function readRows(
  call: ReturnType<typeof useCall>,
  importId: string,
  verdict: 'skip' | 'update' | 'check' | 'same' | 'stop' | 'new',
) {
  const first = await call(listImportRows, { importId, verdict, limit: 500 })
  const rows = [...first.items]
  for (let next = first.next; next !== null;) {
    const page = await call(listImportRows, { importId, verdict, limit: 500, cursor: next })
    rows.push(...page.items)
    next = page.next
  }
  return rows
}
