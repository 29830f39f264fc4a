import { type GridEditing, type ReadRows, useLocale, useWords } from '@portolan/ui'
import { useMemo, useRef } from 'react'
import type { ActivityRow, ScheduleView } from '../../../contract/index.ts'
import type { PlanSetting } from '../activity-cells.tsx'
import type { Commit } from '../gantt/use-commit.ts'
import { labelOf } from '../outline.ts'
import { activityEdits } from './activity-edits.ts'
import { addLines, emptyLine, renamed } from './new-lines.ts'
import { type BlockLine, type BlockProblem, readBlock } from './read-block.ts'
import { findAmong } from './references.ts'
import { editsOf } from './row-edits.ts'

export type PlanEditing = {
  readonly editing: GridEditing<ActivityRow>
  /** By the id of a column: how its cells are changed. */
  readonly edits: ReturnType<typeof activityEdits>
}

/** The cells of the plan: what is typed and pasted becomes edits of the plan, or of what is tried out. */
export function usePlanEditing(given: {
  readonly view: ScheduleView
  readonly setting: PlanSetting
  readonly commit: Commit
  /** New lines go below the last one: not where filters hide it, and not while something is tried out. */
  readonly grows: boolean
}): PlanEditing {
  const { view, setting, commit, grows } = given
  const say = useWords('schedule')
  const edits = useEdits(view, setting)
  const highest = useRef(0)
  const editing = useMemo<GridEditing<ActivityRow>>(() => {
    const lines = [...setting.index.values()]
    const last = lines.at(-1)
    const top = last?.level ?? 1
    const { minutesPerDay } = setting
    const nextNumber = (): number => {
      const numbers = lines.map(({ id }) => Number(id)).filter((id) => Number.isSafeInteger(id))
      highest.current = Math.max(highest.current, 0, ...numbers)
      return highest.current + 1
    }
    const newRow = (index: number): ActivityRow =>
      emptyLine(`new ${index}`, { level: top, duration: minutesPerDay })
    const changed: GridEditing<ActivityRow> = {
      nameOf: (row) => row.name,
      history: commit.history,
      onEdits: async (changes) => {
        const refused = await commit.cells(editsOf(changes))
        return refused.length === 0
          ? []
          : changes.map(({ row }) => ({ rowId: row.id, sentence: refused.join(' ') }))
      },
    }
    if (!grows) return changed
    return {
      ...changed,
      newRow,
      newRowLabel: say('cell.new'),
      onNewRows: async (rows) => {
        const first = nextNumber()
        highest.current = first + rows.length - 1
        const ids = new Map(rows.map(({ id }, at) => [id, String(first + at)]))
        const levelled = rows.map((row) => ({ ...row, level: row.level - top }))
        const added = addLines(renamed(levelled, ids), last)
        await commit.cells({ edits: added.edits, undo: () => added.undo })
        return { refused: [] }
      },
      readBlock: (block, { newRow: blank, readDay }) => {
        const read = readBlock(block, {
          minutesPerDay,
          idOf: (line) => blank(line).id,
          find: findAmong(lines),
          readDay,
        })
        const rows = read.lines.map((line, at) =>
          rowOf(line, { deeper: (read.lines[at + 1]?.level ?? 0) > line.level, blank: blank(0), top }),
        )
        return { rows, problems: read.problems.map((one) => problemOf(one, blank(one.line).id)) }
      },
    }
    function problemOf(
      { field, text, why }: BlockProblem,
      rowId: string,
    ): ReadRows<ActivityRow>['problems'][number] {
      return { rowId, columnId: field, text, sentence: say(`cell.${wordsFor[why]}`, { value: text }) }
    }
  }, [setting, commit, grows, say])
  return useMemo(() => ({ editing, edits }), [editing, edits])
}

const wordsFor: Readonly<Record<BlockProblem['why'], string>> = {
  unknown: 'predecessor-unknown',
  lag: 'predecessor-lag',
  self: 'predecessor-self',
  twice: 'predecessor-twice',
  length: 'length-bad',
  name: 'no-name',
  percent: 'percent-bad',
  day: 'day-bad',
}

/** A day that a block gives is kept where nothing else says when the activity begins. */
function rowOf(
  line: BlockLine,
  given: { readonly deeper: boolean; readonly blank: ActivityRow; readonly top: number },
): ActivityRow {
  const { deeper, blank, top } = given
  const pinned = line.start !== undefined && line.predecessors.length === 0 && !deeper
  return {
    ...blank,
    id: line.id,
    name: line.name,
    level: top + line.level,
    kind: deeper ? 'summary' : line.length?.minutes === 0 ? 'milestone' : 'task',
    duration: line.length?.minutes ?? blank.duration,
    elapsed: line.length?.elapsed ?? false,
    percent: line.percent ?? null,
    constraint: pinned ? { kind: 'start-no-earlier-than', at: `${line.start}T08:00` } : null,
    deadline: line.deadline === undefined ? null : `${line.deadline}T17:00`,
    predecessors: line.predecessors.map(({ predecessor, kind, lag }) => ({
      id: `${predecessor}-${kind}-${line.id}`,
      predecessor,
      successor: line.id,
      kind,
      lag: { ...lag },
    })),
  }
}

function useEdits(view: ScheduleView, setting: PlanSetting): ReturnType<typeof activityEdits> {
  const say = useWords('schedule')
  const locale = useLocale()
  return useMemo(() => {
    const plain = (value: number): string =>
      locale === 'de' ? String(value).replace('.', ',') : String(value)
    const lines = [...setting.index.values()]
    return activityEdits({
      say,
      words: { ...setting.words, number: plain },
      minutesPerDay: setting.minutesPerDay,
      convention: view.convention,
      calendars: view.calendars.map(({ id, name }) => ({ value: id, label: name })),
      find: findAmong(lines),
      labelOfId: (id) => {
        const row = setting.index.get(id)
        return row === undefined ? id : labelOf(row)
      },
    })
  }, [view.convention, view.calendars, setting, say, locale])
}
