import { type ClipboardEvent, useState } from 'react'
import { useSetting } from '../../setting.tsx'
import { useToast } from '../../toast.tsx'
import { useWords } from '../../words.ts'
import type { InnerGridProps } from '../data-grid.tsx'
import type { GridPlace } from '../grid-extension.ts'
import type { Range } from '../range.ts'
import { blockOf, useBlockCopy } from '../use-block-copy.ts'
import { parseBlock } from './block-text.ts'
import { planClear, planFill, planFillDown } from './plan-fill.ts'
import { readDay } from './day-text.ts'
import { type PastePlan, planOfRows, planPaste } from './plan-paste.ts'
import type { GridRows, PlannedEdits } from './planned-edits.ts'
import { problemWords } from './problem-words.ts'
import type { Acts } from './use-acts.ts'
import type { BlankRow } from './use-blank-row.ts'

export type Blocks<Row> = {
  readonly paste: (event: ClipboardEvent, place: GridPlace<Row>) => void
  readonly cut: (event: ClipboardEvent, place: GridPlace<Row>) => void
  readonly pasteText: (text: string, place: GridPlace<Row>) => void
  readonly copyText: (place: GridPlace<Row>) => string | undefined
  readonly fillDown: (place: GridPlace<Row>) => void
  readonly pull: (pull: { source: Range; target: Range }, place: GridPlace<Row>) => void
  readonly clear: (place: GridPlace<Row>) => void
  /** A paste that cannot go in whole, and waits for an answer. */
  readonly waiting: PastePlan<Row> | undefined
  readonly pasteRest: () => void
  readonly leave: () => void
}

/** All that changes many cells by one act. */
export function useBlocks<Row extends object>(
  props: InnerGridProps<Row>,
  given: { acts: Acts<Row>; blank: BlankRow<Row> },
): Blocks<Row> {
  const { acts, blank } = given
  const say = useWords('grid-editing')
  const toast = useToast()
  const setting = useSetting()
  const copy = useBlockCopy<Row>()
  const [waiting, setWaiting] = useState<PastePlan<Row> | undefined>(undefined)
  const gridOf = (place: GridPlace<Row>): GridRows<Row> => ({
    rows: acts.rows,
    idOf: props.idOf,
    columns: place.columns,
  })
  const act = (plan: PlannedEdits): void => {
    acts.perform(plan)
    const [first] = plan.problems
    if (!first) return
    const sentence = problemWords(first.problem, say)
    toast({
      sentence: say('could-not.fill', { count: plan.problems.length, sentence }),
      ...(plan.cells.length > 0 ? { undo: acts.undo } : {}),
    })
  }
  const perform = (plan: PastePlan<Row>): void => {
    acts.perform(plan)
    blank.used(plan.newRows.length)
  }
  const pasteText = (text: string, place: GridPlace<Row>): void => {
    const blanks = blank.row
    const newRow = (index: number): Row => blank.make(index) ?? (blanks as Row)
    const block = parseBlock(text)
    const plan =
      planRows(block, place) ??
      planPaste(block, {
        ...gridOf(place),
        locale: setting.locale,
        today: setting.today,
        range: place.range,
        newRow: blanks === undefined ? undefined : newRow,
      })
    const whole = plan.problems.length === 0 && plan.beyond.rows === 0 && plan.beyond.columns === 0
    if (whole) perform(plan)
    else setWaiting(plan)
  }
  /** A block in the empty line that says itself what its columns are. */
  const planRows = (
    block: readonly (readonly string[])[],
    place: GridPlace<Row>,
  ): PastePlan<Row> | undefined => {
    const { readBlock } = props.editing ?? {}
    const target = place.rows[place.range.top]
    const inBlank =
      blank.row !== undefined && target !== undefined && props.idOf(target) === props.idOf(blank.row)
    const one = block.length === 1 && block[0]?.length === 1
    if (!readBlock || !inBlank || one) return undefined
    const newRow = (index: number): Row => blank.make(index) ?? target
    return planOfRows(
      readBlock(block, { newRow, readDay: (text) => readDay(text, setting.today) }),
      props.idOf,
    )
  }
  return {
    pasteText,
    paste: (event, place) => {
      if (event.target instanceof HTMLInputElement || place.active.row < 0) return
      event.preventDefault()
      pasteText(event.clipboardData.getData('text/plain'), place)
    },
    cut: (event, place) => {
      if (copy(event, place) > 0) act(planClear(place.range, gridOf(place)))
    },
    copyText: (place) => blockOf(place, setting.locale),
    fillDown: (place) => act(planFillDown(place.range, gridOf(place))),
    pull: (pull, place) => act(planFill(pull, gridOf(place))),
    clear: (place) => act(planClear(place.range, gridOf(place))),
    waiting,
    pasteRest: () => {
      if (waiting) perform(waiting)
      setWaiting(undefined)
    },
    leave: () => setWaiting(undefined),
  }
}
