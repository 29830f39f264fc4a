import {
  DataGrid,
  EmptyState,
  type GridColumn,
  type GridEditing,
  type Say,
  Switcher,
  useAddress,
  useProblemWords,
  useRead,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  type ComparedInvoices,
  listInvoiceReconciliation,
  noteInvoiceDifference,
} from '../../contract/index.ts'
import { moneyColumn } from '../money/spending.tsx'
import { usePeriodName } from '../period/use-period-name.ts'
import { useNarrow } from '../use-narrow.ts'

type Row = ComparedInvoices & { readonly id: string; readonly words: string | null }

const address = z.object({ all: z.literal(true).optional().catch(undefined) })

/** Approved invoices beside the postings of the ledger; a difference is explained in its row. */
export function InvoiceComparison(): ReactNode {
  const say = useWords('spending')
  const nameOf = usePeriodName()
  const narrow = useNarrow()
  const [{ all }, change] = useAddress(address)
  const read = useRead(listInvoiceReconciliation, all ? { all } : {})
  const columns = useMemo(() => columnsOf(say, nameOf), [say, nameOf])
  const rows = useMemo(() => (read.data?.items ?? []).map(toRow), [read.data])
  const editing = useNoteEditing()
  const { data } = read
  return (
    <>
      <div className="spend-bar">
        <Switcher
          label={say('compare.which')}
          value={all ? 'all' : 'differing'}
          choices={[
            { value: 'differing', label: say('compare.differing'), count: data?.differing },
            { value: 'all', label: say('compare.all'), count: data?.cells },
          ]}
          onChoose={(value) => change({ all: value === 'all' ? true : undefined })}
        />
        {data ? (
          <span className="p-label">
            {say('compare.summary', {
              cells: data.cells,
              differing: data.differing,
              explained: data.explained,
            })}
          </span>
        ) : null}
      </div>
      <DataGrid<Row>
        label={say('order.view.comparison')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        density="compact"
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        editing={editing}
        {...(narrow ? { hiddenColumns: ['category', 'invoiced', 'posted'] } : {})}
        empty={
          <EmptyState title={say((data?.cells ?? 0) > 0 ? 'compare.agree' : 'compare.nothing')}>
            {say((data?.cells ?? 0) > 0 ? 'compare.agree-words' : 'compare.nothing-words')}
          </EmptyState>
        }
      />
    </>
  )
}

function toRow(cell: ComparedInvoices): Row {
  const id = [cell.projectId, cell.supplier.id, cell.category, cell.difference.currency, cell.from].join(' ')
  return { ...cell, id, words: cell.note?.words ?? null }
}

function columnsOf(say: Say, nameOf: (name: string) => string): readonly GridColumn<Row>[] {
  const text = (id: string, width: number, of: (row: Row) => string): GridColumn<Row> => ({
    id,
    header: say(`column.${id}`),
    width,
    grow: 1,
    cell: (row) => (
      <span className="p-cut" title={of(row)}>
        {of(row)}
      </span>
    ),
    text: of,
  })
  return [
    text('project', 160, ({ project }) => project.name),
    text('supplier', 150, ({ supplier }) => supplier.name),
    text('category', 110, ({ category }) => category),
    text('period', 96, ({ period }) => nameOf(period)),
    moneyColumn(say, 'invoiced', ({ invoiced }) => invoiced),
    moneyColumn(say, 'posted', ({ posted }) => posted),
    moneyColumn(
      say,
      'difference',
      ({ difference }) => difference,
      ({ difference, note }) => (difference.amount !== 0 && note?.holds !== true ? 'warn' : undefined),
    ),
    {
      id: 'words',
      header: say('compare.note'),
      width: 200,
      grow: 2,
      cell: ({ words, note }) => (
        <span className="p-cut" title={words ?? undefined}>
          {words === null ? '' : note?.holds === false ? `${words} (${say('compare.old')})` : words}
        </span>
      ),
      edit: {
        kind: 'text',
        longest: 500,
        read: ({ words }) => words,
        write: (row, words) => ({ ...row, words }),
        closed: ({ difference }) => (difference.amount === 0 ? say('compare.agreed') : undefined),
      },
    },
  ]
}

function useNoteEditing(): GridEditing<Row> {
  const say = useWords('spending')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(noteInvoiceDifference)
  return useMemo(
    () => ({
      nameOf: ({ supplier, period }) => `${supplier.name} ${period}`,
      onEdits: async (changes) => {
        const refused: { rowId: string; columnId: string; sentence: string }[] = []
        for (const { next } of changes)
          try {
            const { projectId, supplier, category, period, difference } = next
            const cell = {
              projectId,
              supplierId: supplier.id,
              category,
              period,
              currency: difference.currency,
            }
            await write({ ...cell, words: next.words ?? '' })
          } catch (problem) {
            refused.push({ rowId: next.id, columnId: 'words', sentence: tell(problem, say('refused')) })
          }
        await reread()
        return refused
      },
    }),
    [say, tell, write, reread],
  )
}
