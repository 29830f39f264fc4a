import { Cut, Figure, type GridColumn, Money, type Say } from '@portolan/ui'
import type { ProjectForecast } from '../../contract/index.ts'
import { type GridRow, withAmount, withEstimate } from './row-amounts.ts'

export type ForecastWords = {
  readonly say: Say
  readonly nameOf: (name: string) => string
  readonly share: (share: number) => string
}

type Column = GridColumn<GridRow>

/** Category, what was spent, one column for each period, what it will cost, and why that differs from last time. */
export function forecastColumns(of: ProjectForecast, words: ForecastWords): readonly Column[] {
  const { say } = words
  const { currency } = of
  const figure = (id: 'budget' | 'spent' | 'atCompletion' | 'lastAtCompletion', label: string): Column => ({
    id,
    header: label,
    width: 104,
    align: 'end',
    cell: (row) => <Figure value={row[id]} unit={currency} label={label} />,
    text: (row) => (row[id] === null ? '' : String(row[id] / 100)),
    sum: (row) => (row[id] === null ? null : { amount: row[id], currency }),
  })
  return [
    {
      id: 'category',
      header: say('category'),
      width: 150,
      grow: 1,
      cell: (row) => <Cut>{row.category}</Cut>,
      edit: {
        kind: 'text',
        longest: 200,
        needed: true,
        read: (row) => (row.category === '' ? null : row.category),
        write: (row, category) => ({ ...row, category: category ?? '' }),
        closed: (row) => (row.isNew ? undefined : say('category')),
      },
    },
    { ...figure('budget', say('budget')), hidden: true },
    figure('spent', say('spent')),
    ...of.periods.map((_, at) => periodColumn(of, at, words)),
    toCompleteColumn(of, words),
    figure('atCompletion', say('at-completion')),
    figure('lastAtCompletion', say('last')),
    {
      id: 'difference',
      header: say('difference'),
      width: 104,
      align: 'end',
      cell: (row) => (
        <Figure
          value={row.difference}
          unit={currency}
          label={say('difference')}
          signed
          tone={row.reasonNeeded ? 'warn' : 'plain'}
        />
      ),
      text: (row) => (row.difference === null ? '' : String(row.difference / 100)),
    },
    {
      id: 'reason',
      header: say('reason'),
      hint: say('tolerance', { share: words.share(of.tolerance) }),
      width: 180,
      grow: 2,
      cell: (row) =>
        row.reason ? (
          <span className="p-cut" title={row.reason}>
            {row.reason}
          </span>
        ) : row.reasonNeeded ? (
          <span className="forecast-needed">{say('reason-needed')}</span>
        ) : (
          ''
        ),
      edit: {
        kind: 'text',
        longest: 500,
        read: (row) => row.reason,
        write: (row, reason) => ({ ...row, reason }),
      },
    },
  ]
}

/** A period that is over shows its actuals and cannot be written; the sentence says where it can. */
function periodColumn(of: ProjectForecast, at: number, { say, nameOf }: ForecastWords): Column {
  const { currency, periods } = of
  const one = periods[at]
  const period = nameOf(one?.name ?? '')
  const isOver = one?.state !== 'open'
  const next = periods.find(({ state }) => state === 'open')
  const closed = say('closed', { period, next: next ? nameOf(next.name) : say('no-later') })
  return {
    id: one?.name ?? String(at),
    header: isOver ? say('actual', { period }) : period,
    hint: say(isOver ? 'actual-hint' : 'forecast-hint', { period }),
    width: 104,
    align: 'end',
    cell: (row) => (
      <span className={isOver ? 'forecast-actual' : undefined}>
        <Money of={{ amount: row.amounts[at] ?? 0, currency }} />
      </span>
    ),
    sum: (row) => ({ amount: row.amounts[at] ?? 0, currency }),
    edit: {
      kind: 'money',
      currency,
      read: (row) => ({ amount: row.amounts[at] ?? 0, currency }),
      write: (row, money) => withAmount(row, at, money?.amount ?? 0),
      closed: () => (isOver ? closed : undefined),
    },
  }
}

function toCompleteColumn({ currency, periods }: ProjectForecast, { say }: ForecastWords): Column {
  const open = periods.flatMap(({ state }, at) => (state === 'open' ? [at] : []))
  return {
    id: 'toComplete',
    header: say('to-complete'),
    hint: say('estimate-hint'),
    width: 104,
    align: 'end',
    cell: (row) => <Figure value={row.toComplete} unit={currency} label={say('to-complete')} />,
    sum: (row) => ({ amount: row.toComplete, currency }),
    edit: {
      kind: 'money',
      currency,
      read: (row) => ({ amount: row.toComplete, currency }),
      write: (row, money) => withEstimate(row, money?.amount ?? 0, { open, currency }),
    },
  }
}
