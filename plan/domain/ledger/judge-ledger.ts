import { addDays, asDay, asPeriod, day as asPlainDay, type Money, told, type Told } from '@portolan/quantity'
import type { JudgedLine, LedgerVerdict } from '../../contract/index.ts'
import { type Late, lateMoney, type PeriodDoor } from '../period/late-money.ts'

/** A line as the file has it. */
export type GivenLine = {
  readonly row: number
  readonly project: string
  readonly category: string
  readonly day: string | null
  readonly period: string
  readonly amount: number | null
  readonly currency: string
  readonly document: string
  readonly line: string
  readonly supplier: string
  readonly text: string
  readonly wrong: Told | null
}

/** What is recorded already, or belongs to the organisation: with what a line is compared. */
export type LedgerGround = {
  readonly projectOf: (text: string) => { readonly id: string; readonly name: string } | undefined
  readonly recordedAs: (document: string, line: string) => Money | undefined
  readonly periods: readonly PeriodDoor[]
  readonly mayClose: boolean
}

export type Judged = JudgedLine & { readonly given: GivenLine }

/** A verdict for every line: it is new, waits for a project, is recorded already, or stops the import and says why. */
export function judgeLedger(lines: readonly GivenLine[], ground: LedgerGround): readonly Judged[] {
  const seen = new Map<string, number>()
  return lines.map((given) => {
    const key = `${given.document}\n${given.line}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, given.row)
    const day = dayOf(given, ground.periods)
    const money = given.amount === null ? null : { amount: given.amount, currency: given.currency }
    const project = ground.projectOf(given.project)
    const { verdict, because } = verdictOf(given, {
      ground,
      day,
      money,
      before,
      known: project !== undefined,
    })
    return {
      given,
      row: given.row,
      verdict,
      project: project === undefined ? null : { id: project.id, name: project.name },
      projectText: given.project,
      category: given.category,
      day,
      money,
      document: given.document,
      line: given.line,
      supplier: given.supplier,
      because,
    }
  })
}

/** A line that names a period counts on its last day. */
function dayOf({ day, period }: GivenLine, periods: readonly PeriodDoor[]): string | null {
  if (day !== null || period === '') return day
  const found = periods.find(({ name }) => name === period)
  return found === undefined ? null : addDays(asPlainDay(found.to), -1)
}

type Read = {
  readonly ground: LedgerGround
  readonly day: string | null
  readonly money: Money | null
  readonly before: number | undefined
  readonly known: boolean
}

type Verdict = { readonly verdict: LedgerVerdict; readonly because: Told | null }

function verdictOf(given: GivenLine, { ground, day, money, before, known }: Read): Verdict {
  if (given.wrong !== null) return stop(given.wrong)
  if (money === null || day === null) return stop(noPeriod(given.period))
  if (before !== undefined) return stop(twice(given, before))
  const recorded = ground.recordedAs(given.document, given.line)
  if (recorded !== undefined)
    return recorded.amount === money.amount && recorded.currency === money.currency
      ? { verdict: 'same', because: null }
      : stop(otherAmount(given, recorded))
  const span = { from: day, to: addDays(asPlainDay(day), 1) }
  const late = lateMoney(ground.periods, span, { mayClose: ground.mayClose })
  if (late !== undefined) return stop(tooLate(late, day))
  return known ? { verdict: 'new', because: null } : { verdict: 'suspense', because: unknown(given.project) }
}

function stop(because: Told): Verdict {
  return { verdict: 'stop', because }
}

function noPeriod(period: string): Told {
  return told(
    'plan:ledger.no-period',
  )`There is no period “${{ period }}”. Write a date, or the name of a period as the calendar has it.`
}

function twice({ document, line }: GivenLine, row: number): Told {
  return told(
    'plan:ledger.twice',
  )`Document ${{ document }} line ${{ line }} stands in row ${{ row }} already. Number the lines of a document.`
}

function otherAmount({ document, line }: GivenLine, recorded: Money): Told {
  return told(
    'plan:ledger.other-amount',
  )`Document ${{ document }} line ${{ line }} is recorded with ${{ recorded }}. What is booked stays: a correction is a line of its own.`
}

function tooLate({ period, state, next }: Late, day: string): Told {
  const name = asPeriod(period)
  if (state === 'locked')
    return told(
      'plan:ledger.locked',
    )`${{ day: asDay(day) }} lies in ${{ period: name }}, which is locked. Book it in ${{ next: asPeriod(next) }}, or reopen ${{ again: name }}.`
  return told(
    'plan:ledger.closing',
  )`${{ day: asDay(day) }} lies in ${{ period: name }}, which is closing. Book it in ${{ next: asPeriod(next) }}, or let finance import it.`
}

function unknown(project: string): Told {
  return project === ''
    ? told('plan:ledger.no-project')`The ledger names no project: it will wait on the suspense list.`
    : told(
        'plan:ledger.unknown-project',
      )`No project is called “${{ project }}”: it will wait on the suspense list.`
}
