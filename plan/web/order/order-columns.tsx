import type { Day } from '@portolan/quantity'
import { Chip, DayText, type GridColumn, type Say } from '@portolan/ui'
import type { OrderRow, SupplierInvoice } from '../../contract/index.ts'
import { moneyColumn } from '../money/spending.tsx'

function textColumn<Row>(say: Say, id: string, width: number, of: (row: Row) => string): GridColumn<Row> {
  return {
    id,
    header: say(`column.${id}`),
    width,
    cell: (row) => (
      <span className="p-cut" title={of(row)}>
        {of(row)}
      </span>
    ),
    text: of,
    group: (row) => ({ key: of(row), label: of(row) }),
  }
}

/** What is ordered, from whom, for which project, and what of it is still committed. */
export function orderColumns(say: Say, withProject: boolean): readonly GridColumn<OrderRow>[] {
  const text = (id: string, width: number, of: (row: OrderRow) => string): GridColumn<OrderRow> =>
    textColumn(say, id, width, of)
  return [
    { ...text('title', 200, ({ title }) => title), grow: 3 },
    text('number', 100, ({ number }) => number),
    { ...text('supplier', 150, ({ supplier }) => supplier.name), grow: 1 },
    ...(withProject ? [{ ...text('project', 150, ({ project }) => project.name), grow: 1 }] : []),
    { ...text('fund', 130, ({ fund }) => fund?.name ?? '–'), grow: 1 },
    {
      id: 'to',
      header: say('column.until'),
      width: 100,
      cell: ({ to }) => <DayText of={to as Day} />,
      text: ({ to }) => to,
    },
    moneyColumn(say, 'ordered', ({ ordered }) => ordered),
    moneyColumn(say, 'invoiced', ({ invoiced }) => invoiced),
    moneyColumn(say, 'open', ({ open }) => open),
  ]
}

export const invoiceTones = { entered: 'accent', approved: 'good', rejected: 'bad', paid: 'none' } as const

/** Invoices of suppliers with what became of them. */
export function invoiceColumns(say: Say): readonly GridColumn<SupplierInvoice>[] {
  const text = (
    id: string,
    width: number,
    of: (row: SupplierInvoice) => string,
  ): GridColumn<SupplierInvoice> => textColumn(say, id, width, of)
  const day = (id: 'day' | 'due' | 'paidOn'): GridColumn<SupplierInvoice> => ({
    id,
    header: say(`column.${id}`),
    width: 100,
    cell: (row) => (row[id] === null ? '–' : <DayText of={row[id] as Day} />),
    text: (row) => row[id] ?? '',
  })
  return [
    text('number', 112, ({ number }) => number),
    {
      id: 'state',
      header: say('column.state'),
      width: 104,
      cell: ({ state }) => <Chip tone={invoiceTones[state]}>{say(`invoice.state.${state}`)}</Chip>,
      text: ({ state }) => say(`invoice.state.${state}`),
      group: ({ state }) => ({ key: state, label: say(`invoice.state.${state}`) }),
    },
    { ...text('supplier', 150, ({ supplier }) => supplier.name), grow: 2 },
    text('order', 100, ({ order }) => order.name),
    { ...text('project', 150, ({ project }) => project.name), grow: 2 },
    day('day'),
    day('due'),
    {
      ...moneyColumn<SupplierInvoice>(say, 'amount', ({ amount }) => amount),
      header: say('field.amount'),
    },
    day('paidOn'),
    { ...text('enteredBy', 120, ({ enteredBy }) => enteredBy), grow: 1 },
    { ...text('decidedBy', 120, ({ decidedBy }) => decidedBy ?? '–'), grow: 1 },
  ]
}
