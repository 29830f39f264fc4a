import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useToast } from '../../toast.tsx'
import { useWords } from '../../words.ts'
import type { EditRefusal } from '../cell-edit.ts'
import type { InnerGridProps } from '../data-grid.tsx'
import { applyHeld, type Held } from './held.ts'
import { type CellEdit, changesOf, inverseOf, untouchedSince } from './planned-edits.ts'
import { refusalsOf, sentenceOfFault } from './refusals.ts'
import { nothingDone, redone, undone, type UndoStack, withDone, withoutStep } from './undo-stack.ts'

export type Act<Row> = { readonly cells: readonly CellEdit[]; readonly newRows?: readonly Row[] }
type Step = {
  cells: readonly CellEdit[]
  rows: number
  undoRows?: () => Promise<void>
  /** Settles when the server has answered: only then is it known what there is to take back. */
  written: Promise<void>
}

/** What was typed into a cell that would not take it, and why. */
export type Refused = { readonly text: string; readonly sentence: string }
export type RefusedRow<Row> = { readonly row: Row; readonly sentence: string }

export type Acts<Row> = {
  /** The rows as they look with all that is on its way. */
  readonly rows: readonly Row[]
  /** New rows that are on their way. */
  readonly arriving: readonly Row[]
  readonly perform: (act: Act<Row>) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly refused: ReadonlyMap<string, Refused>
  readonly refuse: (key: string, what: Refused | undefined) => void
  readonly refusedRows: readonly RefusedRow<Row>[]
  readonly forgetRefusedRows: () => void
}

export const cellKey = (rowId: string, columnId: string): string => `${rowId}\n${columnId}`

/** Longer than the reading of a list takes; after it a value stands or falls by what the list says. */
const PATIENCE_MS = 2_000

type Arriving<Row> = {
  readonly row: Row
  readonly act: number
  /** The rows that were there when it was added. */
  readonly before: ReadonlySet<string>
}

/** A row that has come, under its own id, stands for the one that was added: never both, or what is below would jump. */
function stillArriving<Row>(
  arriving: readonly Arriving<Row>[],
  given: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  const [first] = arriving
  if (first === undefined) return []
  const come = given.filter((row) => !first.before.has(idOf(row))).length
  return arriving.slice(come).map(({ row }) => row)
}

/** Edits are shown at once and written behind the person's back; what was refused comes back to its cell. */
export function useActs<Row extends object>(
  props: InnerGridProps<Row>,
  textOf: (cell: CellEdit) => string,
): Acts<Row> {
  const { editing, rows: given, idOf, columns } = props
  const say = useWords('grid-editing')
  const toast = useToast()
  const [held, setHeld] = useState<readonly Held[]>([])
  const [arriving, setArriving] = useState<readonly Arriving<Row>[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map())
  const [refusedRows, setRefusedRows] = useState<readonly RefusedRow<Row>[]>([])
  const stack = useRef<UndoStack<Step>>(nothingDone)
  const acts = useRef(0)
  const rows = useMemo(() => applyHeld(held, { rows: given, idOf, columns }), [held, given, idOf, columns])
  const latest = useRef({ rows, idOf, columns, given })
  useLayoutEffect(() => {
    latest.current = { rows, idOf, columns, given }
  }, [rows, idOf, columns, given])
  const refuse = useCallback(
    (key: string, what: Refused | undefined) =>
      setRefused((now) => {
        const next = new Map(now)
        if (what) next.set(key, what)
        else next.delete(key)
        return next
      }),
    [],
  )
  const settle = (act: number): void => {
    setHeld((now) => now.map((one) => (one.act === act ? { ...one, settled: latest.current.given } : one)))
    setTimeout(() => setHeld((now) => now.filter((one) => one.act !== act)), PATIENCE_MS)
  }

  /** Writes cells; answers those that were refused, which by then are back in their cells. */
  const write = async (cells: readonly CellEdit[]): Promise<readonly CellEdit[]> => {
    const changes = changesOf(cells, latest.current)
    if (changes.length === 0 || !editing) return []
    acts.current += 1
    const act = acts.current
    setHeld((now) => [...now, ...cells.map((cell) => ({ ...cell, act, settled: undefined }))])
    const answer = await editing
      .onEdits(changes)
      .catch((fault: unknown): readonly EditRefusal[] =>
        changes.map(({ row }) => ({ rowId: idOf(row), sentence: sentenceOfFault(fault, say) })),
      )
    const back = refusalsOf(cells, answer)
    if (back.length > 0) {
      setHeld((now) =>
        now.filter((one) => one.act !== act || !back.some(({ cell }) => isSameCell(cell, one))),
      )
      for (const { cell, sentence } of back)
        refuse(cellKey(cell.rowId, cell.columnId), { text: textOf(cell), sentence })
      const first = back[0]?.sentence ?? ''
      toast({ tone: 'bad', sentence: say('refused', { count: back.length, sentence: first }) })
    }
    settle(act)
    return back.map(({ cell }) => cell)
  }

  const add = async (newRows: readonly Row[], step: Step): Promise<void> => {
    if (newRows.length === 0 || !editing?.onNewRows) return
    acts.current += 1
    const act = acts.current
    const before = new Set(latest.current.given.map(idOf))
    setArriving((now) => [...now, ...newRows.map((row) => ({ row, act, before }))])
    const outcome = await editing.onNewRows(newRows).catch((fault: unknown) => ({
      refused: newRows.map((row) => ({ rowId: idOf(row), sentence: sentenceOfFault(fault, say) })),
      undo: undefined,
    }))
    setArriving((now) => now.filter((one) => one.act !== act))
    step.rows = newRows.length - outcome.refused.length
    if (outcome.undo) step.undoRows = outcome.undo
    setRefusedRows(
      newRows.flatMap((row) => {
        const why = outcome.refused.find(({ rowId }) => rowId === idOf(row))
        return why ? [{ row, sentence: why.sentence }] : []
      }),
    )
  }

  const perform = (act: Act<Row>): void => {
    const newRows = act.newRows ?? []
    if (act.cells.length === 0 && newRows.length === 0) return
    const step: Step = { cells: act.cells, rows: 0, written: Promise.resolve() }
    if (!editing?.history) stack.current = withDone(stack.current, step)
    for (const cell of act.cells) refuse(cellKey(cell.rowId, cell.columnId), undefined)
    if (!editing?.history && (act.cells.length > 1 || newRows.length > 1))
      toast({ sentence: wordsOf(act.cells.length, newRows.length), undo: () => takeBack(step) })
    step.written = (async () => {
      // Rows alone show in the same moment: who types on finds the next empty line below them.
      const back = act.cells.length === 0 ? [] : await write(act.cells)
      step.cells = step.cells.filter((cell) => !back.some((one) => isSameCell(one, cell)))
      await add(newRows, step)
      if (step.cells.length === 0 && step.rows === 0) stack.current = withoutStep(stack.current, step)
    })()
  }
  const wordsOf = (cells: number, added: number): string =>
    added === 0
      ? say('changed', { count: cells })
      : cells === 0
        ? say('added', { count: added })
        : say('changed-and-added', { cells, rows: added })

  const undoStep = async (step: Step): Promise<void> => {
    await step.written
    // Rows that were added and taken away have no way to come again with the same identity.
    if (step.undoRows) stack.current = withoutStep(stack.current, step)
    const cells = untouchedSince(step.cells, latest.current)
    const kept = step.cells.length - cells.length
    if (step.undoRows) await step.undoRows()
    await write(inverseOf(cells))
    toast({
      sentence:
        kept > 0 ? say('undone-but', { count: kept }) : say('undone', { count: cells.length + step.rows }),
      ...(step.undoRows ? {} : { undo: redo }),
    })
  }
  const takeBack = (step: Step): void => {
    const last = undone(stack.current)
    stack.current = last?.step === step ? last.stack : withoutStep(stack.current, step)
    void undoStep(step)
  }
  const undo = (): void => {
    const step = undone(stack.current)?.step
    if (editing?.history) editing.history.undo()
    else if (step) takeBack(step)
  }
  const redo = (): void => {
    if (editing?.history) {
      editing.history.redo()
      return
    }
    const next = redone(stack.current)
    if (!next) return
    stack.current = next.stack
    const cells = untouchedSince(inverseOf(next.step.cells), latest.current)
    void write(inverseOf(cells))
    toast({ sentence: say('redone', { count: cells.length }), undo })
  }

  return {
    rows,
    arriving: useMemo(() => stillArriving(arriving, given, idOf), [arriving, given, idOf]),
    perform,
    undo,
    redo,
    canUndo: () => editing?.history?.canUndo() ?? stack.current.done.length > 0,
    canRedo: () => editing?.history?.canRedo() ?? stack.current.undone.length > 0,
    refused,
    refuse,
    refusedRows,
    forgetRefusedRows: () => setRefusedRows([]),
  }
}

function isSameCell(a: CellEdit, b: { rowId: string; columnId: string }): boolean {
  return a.rowId === b.rowId && a.columnId === b.columnId
}
