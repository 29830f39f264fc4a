import { listStanding, totalStanding } from '@portolan/oversight/contract'
import { listParties, listPortfolios, listProjects } from '@portolan/plan/contract'
import { listEvents } from '@portolan/platform/events/contract'
import { listPeople } from '@portolan/platform/identity/contract'
import type { AnyOperation } from '@portolan/contract'
import type { House } from '../testing/house.ts'
import { seesAll, seesEvent, type Truth, visibleProjects } from './oracle.ts'
import type { Person } from './persons.ts'

type Row = Readonly<Record<string, unknown>>

/** Lists hold all that a person sees and nothing else, and their totals add up. Answers the number of calls and what differs. */
export async function judgeLists(
  house: House,
  truth: Truth,
  person: Person,
): Promise<{ calls: number; different: string[] }> {
  const different: string[] = []
  let calls = 0
  const read = async (operation: unknown, input: Row = {}): Promise<Row[] | undefined> => {
    const rows: Row[] = []
    for (let cursor: unknown = undefined; cursor !== null;) {
      calls += 1
      const given = { ...input, ...(cursor === undefined ? {} : { cursor }) }
      const { status, json } = await house.call(person.visitor, operation as AnyOperation, given)
      if (status !== 200) return undefined
      const page = json as { items: Row[]; next?: string | null }
      rows.push(...page.items)
      cursor = page.next ?? null
    }
    return rows
  }
  const same = (what: string, rows: unknown, expected: unknown): void => {
    if (JSON.stringify(rows) !== JSON.stringify(expected))
      different.push(`${person.name} · ${what}: ${short(rows)} and not ${short(expected)}`)
  }
  const visible = visibleProjects(truth, person)
  for (const operation of [listProjects, listStanding]) {
    const rows = await read(operation, { limit: 7 })
    if (rows) same(`rows of ${operation.id}`, rows.map(({ id }) => String(id)).toSorted(), visible)
  }
  const events = await read(listEvents, { limit: 400 })
  const seen = truth.events.filter((event) => seesEvent(truth, person, event)).map(({ seq }) => seq)
  if (events)
    same(
      'rows of events.list',
      events.map(({ seq }) => seq),
      seen,
    )
  for (const portfolio of (await read(listPortfolios)) ?? []) {
    const held = visible.filter((id) => truth.projects.get(id)?.portfolioId === portfolio['id'])
    same(`projects of ${String(portfolio['name'])}`, portfolio['projects'], held.length)
  }
  const parties = await read(listParties)
  for (const party of parties ?? [])
    if (party['projects'] === 0 && !seesAll(person))
      different.push(`${person.name} · parties: ${String(party['name'])} belongs to no project that is seen`)
  const people = await read(listPeople, { limit: 9 })
  if (people) {
    const { json } = await house.call(person.visitor, listPeople as unknown as AnyOperation, { limit: 1 })
    same('total of people.list', (json as { total: number }).total, people.length)
  }
  const totals = await house.call(person.visitor, totalStanding as unknown as AnyOperation, {})
  if (totals.status === 200) judgeTotals(totals.json as Totals, visible.length, same)
  return { calls: calls + 2, different }
}

type Totals = {
  readonly count: number
  readonly computed: readonly { readonly projects: number }[]
  readonly reported: readonly { readonly projects: number }[]
  readonly matrix: readonly { readonly projects: number }[]
}

const sumOf = (parts: readonly { readonly projects: number }[]): number =>
  parts.reduce((all, { projects }) => all + projects, 0)

function judgeTotals(
  totals: Totals,
  expected: number,
  same: (what: string, rows: unknown, expected: unknown) => void,
): void {
  same('count of totals', totals.count, expected)
  same('computed statuses of totals', sumOf(totals.computed), expected)
  same('reported ratings of totals', sumOf(totals.reported), expected)
  same('reported × computed of totals', sumOf(totals.matrix), expected)
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 200
    ? `${text.slice(0, 200)}… (${Array.isArray(value) ? value.length : text.length})`
    : text
}
