import type { Day } from '@portolan/quantity'
import { isDay } from '@portolan/quantity'
import {
  DataGrid,
  EmptyState,
  type Format,
  type GridColumn,
  type Say,
  useFormat,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { Agreement, DateDifference } from '../../contract/index.ts'
import { leftOutText } from './left-out-text.ts'
import { usePlanWords } from './use-plan-words.ts'
import { clockOfMoment, dayOfMoment, type PlanWords } from './words.ts'

type Row = DateDifference & { readonly key: string }
type Told = { readonly say: Say; readonly format: Format; readonly words: PlanWords }

/** Each date of the file that we do not find the same, and why. */
export function DatesGrid(props: { of: Agreement }): ReactNode {
  const say = useWords('schedule')
  const format = useFormat()
  const words = usePlanWords()
  const { compared, equal, differing, differences, leftOut } = props.of
  const rows = useMemo(() => differences.map((one, at) => ({ ...one, key: String(at) })), [differences])
  const columns = useMemo(() => columnsOf({ say, format, words }), [say, format, words])
  const told = new Set(differences.map((one) => one.activity)).size
  return (
    <>
      {told < differing ? (
        <p className="p-meta schedule-note">
          {say('dates.first-of', { shown: differences.length, activities: differing })}
        </p>
      ) : null}
      <DataGrid<Row>
        label={say('import.view-dates')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.key}
        empty={
          compared === 0 ? (
            <EmptyState title={say('dates.nothing')}>
              {say('dates.nothing-words')} {say('dates.not-compared', { reasons: leftOutText(leftOut, say) })}
            </EmptyState>
          ) : (
            <EmptyState title={say('dates.none')}>{say('dates.none-words', { equal, compared })}</EmptyState>
          )
        }
      />
    </>
  )
}

function columnsOf(told: Told): readonly GridColumn<Row>[] {
  const { say } = told
  const text = (value: string): ReactNode => (
    <span className="p-cut" title={value}>
      {value}
    </span>
  )
  const reason = (row: Row): ReactNode => text(say(`because.${row.reason}`, { defaultValue: row.sentence }))
  return [
    { id: 'name', header: say('dates.activity'), width: 200, grow: 2, cell: (row) => text(row.name) },
    { id: 'field', header: say('dates.field'), width: 112, cell: (row) => say(`differs.${row.field}`) },
    { id: 'said', header: say('dates.said'), width: 148, cell: (row) => text(valueText(row.said, told)) },
    {
      id: 'computed',
      header: say('dates.computed'),
      width: 148,
      cell: (row) => text(valueText(row.computed, told)),
    },
    { id: 'reason', header: say('dates.reason'), width: 280, grow: 4, cell: (row) => reason(row) },
  ]
}

/** A moment with its clock, an amount of float in hours, or yes and no. */
function valueText(value: string, { say, format, words }: Told): string {
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'dates.yes' : 'dates.no')
  const day = dayOfMoment(value)
  if (isDay(day)) return `${format.day(day as Day)}, ${clockOfMoment(value)}`
  const minutes = Number(value)
  return Number.isFinite(minutes) ? `${words.number(Math.round(minutes / 0.6) / 100)} ${words.hour}` : value
}
