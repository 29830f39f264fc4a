import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { type ExceptionRow, type exportExceptions, type listExceptions } from '../../contract/index.ts'
import { readExceptionPolicy } from './exception-policy.ts'
import { readExceptions, toRow } from './read-exceptions.ts'

type Filters = Omit<InputOf<typeof exportExceptions>, 'format'>

const most = 500

export async function list(
  call: Call<InputOf<typeof listExceptions>>,
): Promise<OutputOf<typeof listExceptions>> {
  const all = await readRows(call)
  const { closed, escalated: _escalated, mine: _mine, ...rest } = call.input
  const searched = all.filter((row) => fits(row, { ...rest, closed: false }, 'any'))
  const items = shownOf(all, call.input)
  const open = searched.filter(({ state }) => state !== 'closed')
  const counted = closed ? searched.filter(({ state }) => state === 'closed') : open
  return {
    items: items.slice(0, most),
    more: Math.max(0, items.length - most),
    counts: {
      open: open.length,
      closed: searched.length - open.length,
      mine: counted.filter(({ mine }) => mine).length,
      escalated: counted.filter(({ escalated }) => escalated !== null).length,
    },
    policy: await readExceptionPolicy(call.tx, call.actor.tenantId),
  }
}

/** What the list shows, without its limit. */
export async function listAllExceptions(call: Call<Filters>): Promise<readonly ExceptionRow[]> {
  return shownOf(await readRows(call), call.input)
}

async function readRows(call: Call<Filters>): Promise<readonly ExceptionRow[]> {
  return (await readExceptions(call.tx, { projectId: call.input.projectId })).map((one) => toRow(one, call))
}

function shownOf(all: readonly ExceptionRow[], filters: Filters): readonly ExceptionRow[] {
  return all.filter((row) => fits(row, filters, filters.closed)).toSorted(mostPressing)
}

function fits(row: ExceptionRow, filters: Filters, closed: boolean | 'any'): boolean {
  const { rules, next, escalated, mine, search } = filters
  const words = search?.toLowerCase() ?? ''
  const text = `ex-${row.number} ${row.project.name} ${row.project.code ?? ''}`.toLowerCase()
  return (
    (closed === 'any' || (row.state === 'closed') === closed) &&
    (rules === undefined || rules.includes(row.rule)) &&
    (next === undefined || next.includes(row.next)) &&
    (escalated !== true || row.escalated !== null) &&
    (mine !== true || row.mine) &&
    text.includes(words)
  )
}

/** Of whom nobody heard although others were told stands first, then the oldest; of closed ones the newest end. */
function mostPressing(one: ExceptionRow, other: ExceptionRow): number {
  if (one.closedAt !== null && other.closedAt !== null) return other.closedAt.localeCompare(one.closedAt)
  return rankOf(one) - rankOf(other) || one.since.localeCompare(other.since) || one.number - other.number
}

function rankOf({ next, escalated }: ExceptionRow): number {
  if (next !== 'answer') return 3
  return escalated === 'office' ? 0 : escalated === 'sponsor' ? 1 : 2
}
