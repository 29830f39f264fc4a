import { columnUses, type Import } from '../../contract/index.ts'
import { DataGrid, type GridColumn, NameCell, useTold, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { Voice } from './preview-columns.tsx'

type ImportColumn = Import['columns'][number]

/** Every column of the file: what it is taken for, with samples, how sure that is and why. */
export function ColumnTable(props: {
  columns: readonly ImportColumn[]
  uses: ReadonlyMap<number, string>
  onUse: (column: number, use: string) => void
}): ReactNode {
  const say = useWords('plan')
  const { columns, uses, onUse } = props
  const tell = useTold()
  const grid = useMemo(() => gridOf({ say, tell }, uses, onUse), [say, tell, uses, onUse])
  return (
    <DataGrid
      label={say('columns.title')}
      columns={grid}
      rows={columns}
      idOf={(row) => String(row.column)}
      density="two-line"
    />
  )
}

function gridOf(
  { say, tell }: Voice,
  uses: ReadonlyMap<number, string>,
  onUse: (column: number, use: string) => void,
): readonly GridColumn<ImportColumn>[] {
  return [
    {
      id: 'name',
      header: say('columns.column'),
      width: 220,
      grow: 2,
      cell: (row) => <NameCell name={<span title={row.name}>{row.name}</span>} note={samplesOf(row)} />,
    },
    {
      id: 'use',
      header: say('columns.meaning'),
      width: 214,
      cell: (row) => <UseChoice column={row} use={uses.get(row.column) ?? row.use} onUse={onUse} />,
    },
    {
      id: 'sure',
      header: say('columns.sure'),
      width: 76,
      cell: (row) => (uses.has(row.column) ? say('sure.told') : say(`sure.${sureOf(row.confidence)}`)),
    },
    {
      id: 'reason',
      header: say('columns.why'),
      width: 180,
      grow: 2,
      cell: (row) => {
        const reason = tell({ sentence: row.reason, wording: row.wording })
        return (
          <span className="plan-two-lines p-label" title={reason}>
            {uses.has(row.column) ? say('columns.you-said') : reason}
          </span>
        )
      },
    },
  ]
}

function samplesOf(row: ImportColumn): string {
  return row.samples.length === 0 ? '–' : row.samples.map((sample) => sample.replace(/\s+/g, ' ')).join(' · ')
}

function sureOf(confidence: number): 'sure' | 'likely' | 'guess' {
  return confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'likely' : 'guess'
}

function UseChoice(props: {
  column: ImportColumn
  use: string
  onUse: (column: number, use: string) => void
}): ReactNode {
  const say = useWords('plan')
  const { column, use, onUse } = props
  const isPhase = column.use === 'phase'
  return (
    <select
      className="plan-input plan-use"
      aria-label={say('columns.meaning-of', { name: column.name })}
      tabIndex={-1}
      value={use}
      data-quiet={use === 'other' || use === 'ignored' || undefined}
      // Arrows choose here; in the grid around they would move the focus away.
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      onChange={(event) => onUse(column.column, event.target.value)}
    >
      {isPhase ? <option value="phase">{column.useTitle}</option> : null}
      {columnUses.map(({ id }) => (
        <option key={id} value={id}>
          {say(`use.${id}`)}
        </option>
      ))}
    </select>
  )
}
