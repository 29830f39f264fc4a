import type { Day } from '@portolan/quantity'
import { Cut, DayText, type GridColumn, type Say } from '@portolan/ui'
import type { RoleRate } from '../../contract/index.ts'
import { minorUnits, typedAmount } from '../money/amounts.ts'

export type RateLine = {
  readonly id: string
  readonly role: string
  readonly level: string
  readonly from: string | null
  readonly until: string | null
  /** As they are typed; null without the right to rates, or before they are typed. */
  readonly price: string | null
  readonly cost: string | null
  readonly setBy: string
}

export function rateLines(items: readonly RoleRate[], currency: string): readonly RateLine[] {
  const typed = (amount: number | undefined): string | null =>
    amount === undefined ? null : typedAmount({ amount, currency })
  return items.map(({ role, level, from, until, price, cost, setBy }) => ({
    id: [role, level, from].join(' '),
    role,
    level: String(level),
    from,
    until,
    price: typed(price),
    cost: typed(cost),
    setBy,
  }))
}

export function isNew({ id }: RateLine): boolean {
  return id.startsWith('new-')
}

type Column = GridColumn<RateLine>

/** What an hour of a role at a level is sold for and costs, from a day until the next rate. */
export function rateCardColumns(say: Say, currency: string): readonly Column[] {
  const stays = (row: RateLine): string | undefined => (isNew(row) ? undefined : say('rate.stays'))
  const amount = (id: 'price' | 'cost'): Column => ({
    id,
    header: `${say(`rate.${id}`)} (${currency})`,
    hint: say('rate.hour'),
    width: 116,
    align: 'end',
    cell: (row) => <span className="p-num">{row[id] ?? '–'}</span>,
    edit: {
      kind: 'text',
      longest: 24,
      read: (row) => row[id],
      write: (row, value) => ({ ...row, [id]: value }),
      check: (text) =>
        text === null || minorUnits(text, currency) !== undefined
          ? undefined
          : say('rate.unreadable', { text }),
    },
  })
  return [
    {
      id: 'role',
      header: say('rate.role'),
      width: 200,
      grow: 2,
      cell: ({ role }) => <Cut>{role}</Cut>,
      edit: {
        kind: 'text',
        needed: true,
        longest: 200,
        read: ({ role }) => role || null,
        write: (row, role) => ({ ...row, role: role ?? '' }),
        closed: stays,
      },
      group: ({ role }) => ({ key: role, label: role }),
    },
    {
      id: 'level',
      header: say('rate.level'),
      width: 72,
      align: 'end',
      cell: ({ level }) => level,
      edit: {
        kind: 'text',
        needed: true,
        longest: 1,
        read: ({ level }) => level || null,
        write: (row, level) => ({ ...row, level: level ?? '' }),
        check: (text) => (text === null || /^[1-5]$/.test(text) ? undefined : say('rate.level-unreadable')),
        closed: stays,
      },
    },
    {
      id: 'from',
      header: say('rate.from'),
      width: 112,
      cell: ({ from }) => <DayText of={from as Day | null} />,
      edit: {
        kind: 'day',
        needed: true,
        read: ({ from }) => from as Day | null,
        write: (row, from) => ({ ...row, from }),
        closed: stays,
      },
    },
    {
      id: 'until',
      header: say('rate.until'),
      width: 112,
      cell: ({ until }) => (until ? <DayText of={until as Day} /> : '–'),
      text: ({ until }) => until ?? '',
    },
    amount('price'),
    amount('cost'),
    {
      id: 'setBy',
      header: say('rate.set-by'),
      width: 140,
      grow: 1,
      cell: ({ setBy }) => <Cut>{setBy}</Cut>,
      text: ({ setBy }) => setBy,
    },
  ]
}
