import type { Instant } from '@portolan/quantity'
import { Age, Cut, DayText, type GridColumn, type Say } from '@portolan/ui'
import type { RateRow } from './rate-rows.ts'

const decimal = /^\d{1,12}(\.\d{1,10})?$/

/** The day, one column for each currency, and who set the newest of them. */
export function rateColumns(
  say: Say,
  currencies: readonly string[],
  to: string,
): readonly GridColumn<RateRow>[] {
  return [
    {
      id: 'day',
      header: say('from'),
      width: 120,
      cell: (row) => <DayText of={row.day} />,
      edit: {
        kind: 'day',
        needed: true,
        read: (row) => row.day,
        write: (row, day) => ({ ...row, day }),
        closed: (row) => (row.id.startsWith('new-') ? undefined : say('day-stays')),
      },
    },
    ...currencies.map((from): GridColumn<RateRow> => ({
      id: from,
      header: from,
      hint: say('one-is', { from, to }),
      width: 104,
      align: 'end',
      cell: (row) => <span className="p-num">{row.rates[from] ?? '–'}</span>,
      edit: {
        kind: 'text',
        longest: 24,
        read: (row) => row.rates[from] ?? null,
        write: (row, rate) => ({ ...row, rates: { ...row.rates, [from]: rate } }),
        parse: (text) => (text.trim() === '' ? null : text.trim().replace(',', '.')),
        check: (rate) =>
          rate === null || (decimal.test(rate) && Number(rate) > 0)
            ? undefined
            : `“${rate}” ${say('unreadable')}.`,
      },
    })),
    {
      id: 'setBy',
      header: say('set-by'),
      width: 140,
      grow: 1,
      cell: (row) => <Cut>{row.setBy ?? '–'}</Cut>,
      text: (row) => row.setBy ?? '',
    },
    {
      id: 'setAt',
      header: say('when'),
      width: 84,
      cell: (row) => (row.setAt ? <Age of={row.setAt as Instant} /> : '–'),
      text: (row) => row.setAt ?? '',
    },
  ]
}
