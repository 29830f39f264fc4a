import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useFormat } from '../setting.tsx'
import { useLocale, useWords } from '../words.ts'
import { type AnyEdit, anyEdit, type CellEdit, choicesOf, type GridEditing } from './cell-edit.ts'
import type { GridColumn } from './column.ts'
import type { InnerGridProps } from './data-grid.tsx'
import { type Group, groupLines, type GroupLine, type GroupSum } from './group-lines.ts'
import { collapsedSelection, expandedSelection } from './group-selection.ts'
import type { GridTree } from './tree.ts'

/** A grid whose rows stand below lines with the sums of their groups. */
export function GroupedGrid<Row extends object>(props: {
  of: InnerGridProps<Row>
  show: (props: InnerGridProps<GroupLine<Row>>) => ReactNode
}): ReactNode {
  const { of } = props
  const { rows, idOf, columns, groupBy = '', onNeedMore, hasMore, loadingMore } = of
  const say = useWords('grid')
  const locale = useLocale()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  // A sum over a part of the rows would be no sum of the group: all are read.
  useEffect(() => {
    if (hasMore && !loadingMore) onNeedMore?.()
  }, [hasMore, loadingMore, onNeedMore, rows])
  const grouping = useMemo(
    () => ({ rows, idOf, columns, by: groupBy, closed }),
    [rows, idOf, columns, groupBy, closed],
  )
  const lines = useMemo(() => groupLines(grouping, locale), [grouping, locale])
  const shut = say('group-line')
  const wrapped = useMemo(
    () =>
      columns.map((column, index) =>
        lineColumn(column, { first: index === 0, shut, partial: hasMore === true }),
      ),
    [columns, shut, hasMore],
  )
  const toggle = (line: GroupLine<Row>): void => {
    if (line.kind !== 'group') return
    const next = new Set(closed)
    if (!next.delete(line.group.key)) next.add(line.group.key)
    setClosed(next)
  }
  const tree: GridTree<GroupLine<Row>> = {
    levelOf: (line) => (line.kind === 'group' ? 1 : 2),
    openOf: (line) => (line.kind === 'group' ? line.open : undefined),
    onToggle: toggle,
  }
  const editing = useMemo(() => of.editing && lineEditing(of.editing), [of.editing])
  const { onOpen, rowTone, onSelect, selected, total: _total, ...rest } = of
  return props.show({
    ...(rest as unknown as InnerGridProps<GroupLine<Row>>),
    columns: wrapped,
    rows: lines,
    idOf: (line) => line.id,
    tree,
    editing,
    groupBy: undefined,
    onOpen: (line) => (line.kind === 'group' ? toggle(line) : onOpen?.(line.row)),
    ...(rowTone ? { rowTone: (line) => (line.kind === 'row' ? rowTone(line.row) : undefined) } : {}),
    ...(onSelect
      ? {
          selected: collapsedSelection(selected ?? new Set(), grouping),
          onSelect: (next) => onSelect(expandedSelection(next, selected ?? new Set(), grouping)),
        }
      : {}),
  })
}

type LineGiven = { readonly first: boolean; readonly shut: string; readonly partial: boolean }

function lineColumn<Row>(column: GridColumn<Row>, given: LineGiven): GridColumn<GroupLine<Row>> {
  const { cell, text, edit, group: _, sum: __, ...rest } = column
  return {
    ...rest,
    cell: (line) =>
      line.kind === 'row' ? (
        cell(line.row)
      ) : given.first ? (
        <GroupName group={line.group} partial={given.partial} />
      ) : (
        <GroupSumText sum={line.group.sums[column.id]} of={line.group.count} />
      ),
    ...(text ? { text: (line) => (line.kind === 'row' ? text(line.row) : '') } : {}),
    ...(edit ? { edit: lineEdit(anyEdit(edit), given.shut) } : {}),
  }
}

function lineEdit<Row>(edit: AnyEdit<Row>, shut: string): CellEdit<GroupLine<Row>> {
  const { parse, format, check, choices, ...rest } = edit
  const of: AnyEdit<GroupLine<Row>> = {
    ...rest,
    read: (line) => (line.kind === 'row' ? edit.read(line.row) : null),
    write: (line, value) => (line.kind === 'row' ? { ...line, row: edit.write(line.row, value) } : line),
    closed: (line) => (line.kind === 'row' ? edit.closed?.(line.row) : shut),
    ...(check ? { check: (value, line) => (line.kind === 'row' ? check(value, line.row) : undefined) } : {}),
    ...(parse ? { parse: (text, line) => (line.kind === 'row' ? parse(text, line.row) : undefined) } : {}),
    ...(format ? { format: (value, line) => (line.kind === 'row' ? format(value, line.row) : '') } : {}),
    ...(choices ? { choices: (line) => (line.kind === 'row' ? choicesOf(edit, line.row) : []) } : {}),
  }
  return of as unknown as CellEdit<GroupLine<Row>>
}

function lineEditing<Row>(editing: GridEditing<Row>): GridEditing<GroupLine<Row>> {
  const { onEdits, newRow, onNewRows, nameOf, newRowLabel } = editing
  return {
    nameOf: (line) => (line.kind === 'row' ? nameOf(line.row) : line.group.label),
    onEdits: (changes) =>
      onEdits(
        changes.flatMap(({ row, next, columns }) =>
          row.kind === 'row' && next.kind === 'row' ? [{ row: row.row, next: next.row, columns }] : [],
        ),
      ),
    ...(newRowLabel === undefined ? {} : { newRowLabel }),
    ...(newRow && onNewRows
      ? {
          newRow: (index) => ({ kind: 'row', id: `new-${index}`, row: newRow(index) }),
          onNewRows: (lines) => onNewRows(lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))),
        }
      : {}),
  }
}

function GroupName(props: { group: Group; partial: boolean }): ReactNode {
  const say = useWords('grid')
  const { label, count } = props.group
  return (
    <>
      <span className="p-cut" title={label}>
        {label}
      </span>
      <span className="p-meta p-grid-group-count">
        {say(props.partial ? 'group-so-far' : 'group-count', { count })}
      </span>
    </>
  )
}

/** A sum that does not know every row says how many it knows. */
function GroupSumText(props: { sum: GroupSum | undefined; of: number }): ReactNode {
  const say = useWords('grid')
  const format = useFormat()
  const { sum, of } = props
  if (!sum || sum.covered === 0) return null
  const exact = sum.parts.map((part) => (typeof part === 'number' ? format.number(part) : format.money(part)))
  const short = sum.parts.map((part) =>
    typeof part === 'number' ? format.number(part) : format.moneyShort(part),
  )
  const covered = say('covered', { covered: sum.covered, of })
  return (
    <span className="p-grid-sum" title={`${exact.join(' + ')}, ${covered}`}>
      {sum.covered < of ? (
        <span className="p-meta">
          {sum.covered}/{of}
        </span>
      ) : null}
      <span className="p-num">{short.join(' + ')}</span>
    </span>
  )
}
