import type { Day } from '@portolan/quantity'
import { type MenuEntry, type Scene, type SheetColumn, useFormat, useWords } from '@portolan/ui'
import type { ActivityRow, ScheduleView } from '../../../contract/index.ts'
import { labelOf } from '../outline.ts'
import { usePlanWords } from '../use-plan-words.ts'
import { dayOfMoment, durationText, lastDayOf } from '../words.ts'
import { printPlan, savePicture } from './export-sheet.ts'

/** The drawing as a file and on paper, with its lines named before it. */
export function useExports(
  view: ScheduleView,
  rows: readonly ActivityRow[],
  scene: Scene,
): readonly MenuEntry[] {
  const say = useWords('gantt')
  const columns = useSheetColumns(view, rows)
  const title = say('export.head', { name: view.name, number: view.version })
  const of = { scene, columns, title }
  return [
    {
      id: 'svg',
      label: say('export.svg'),
      note: say('export.svg-note'),
      onChoose: () => savePicture(of, `${view.name.trim() || 'Schedule'} ${view.version}.svg`),
    },
    {
      id: 'print',
      label: say('export.print'),
      note: say('export.print-note'),
      onChoose: () => printPlan(of),
    },
  ]
}

function useSheetColumns(view: ScheduleView, rows: readonly ActivityRow[]): readonly SheetColumn[] {
  const say = useWords('schedule')
  const { day } = useFormat()
  const words = usePlanWords()
  const dayOf = (moment: string | null | undefined, last: boolean): string =>
    moment == null ? '' : day((last ? lastDayOf(moment) : dayOfMoment(moment)) as Day)
  const floatOf = (row: ActivityRow | undefined): string =>
    row === undefined || row.totalFloat === null ? '' : durationText(row.totalFloat, view, words)
  return [
    {
      header: say('column.name'),
      width: 300,
      align: 'start',
      textOf: (at) => {
        const row = rows[at]
        return row === undefined ? '' : `${labelOf(row)}  ${row.name}`
      },
      indentOf: (at) => ((rows[at]?.level ?? 1) - 1) * 12,
      boldOf: (at) => rows[at]?.kind === 'summary',
    },
    { header: say('column.start'), width: 84, align: 'start', textOf: (at) => dayOf(rows[at]?.start, false) },
    {
      header: say('column.finish'),
      width: 84,
      align: 'start',
      textOf: (at) => dayOf(rows[at]?.finish, true),
    },
    { header: say('column.totalFloat'), width: 64, align: 'end', textOf: (at) => floatOf(rows[at]) },
  ]
}
