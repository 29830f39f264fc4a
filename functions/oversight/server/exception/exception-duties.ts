import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told, type Told } from '@portolan/quantity'
import type { ExceptionRow } from '../../contract/index.ts'
import { readExceptions, toRow } from './read-exceptions.ts'

/** So many of them at once; the list holds the rest. */
const most = 20

export const exceptionDuties: readonly DutyKind[] = [
  { kind: 'oversight.exception', read: ofManager },
  { kind: 'oversight.exception-unanswered', read: ofOthers },
]

/** What whoever manages a project owes an answer to, and what he promised and the day has passed. */
async function ofManager(reading: DutyReading): Promise<readonly Owed[]> {
  const rows = await readOpenRows(reading)
  return rows
    .filter(({ mine, next }) => mine && (next === 'answer' || next === 'remedy-late'))
    .slice(0, most)
    .map((row) => owedOf(row, row.next === 'answer' ? sayAnswer(row) : sayLate(row)))
}

/** What sponsors and the office were told of: nobody answered, or the manager asked for a decision. */
async function ofOthers(reading: DutyReading): Promise<readonly Owed[]> {
  const holds = (role: string): boolean => reading.actor.grants.some((grant) => grant.role === role)
  const [sponsors, leads] = [holds('sponsor'), holds('pmo-lead')]
  if (!sponsors && !leads) return []
  const rows = await readOpenRows(reading)
  return rows
    .filter(({ mine }) => !mine)
    .flatMap((row) => {
      if (row.next === 'ask' && row.state === 'answered') return [owedOf(row, sayAsk(row))]
      const told = row.next === 'answer' ? row.escalated : null
      const isTold = (told === 'sponsor' && sponsors) || (told === 'office' && leads)
      return isTold ? [owedOf(row, saySilent(row))] : []
    })
    .slice(0, most)
}

async function readOpenRows(reading: DutyReading): Promise<readonly ExceptionRow[]> {
  const all = await readExceptions(reading.tx, {})
  return all.filter(({ state }) => state !== 'closed').map((one) => toRow(one, reading))
}

function owedOf({ id, project, since, remedyDay, next }: ExceptionRow, says: Told): Owed {
  return {
    id,
    project: { id: project.id, name: project.name },
    due: next === 'remedy-late' ? remedyDay : null,
    since,
    opens: `/projects/${project.id}/exceptions?row=${id}`,
    ...says,
  }
}

const namesOf = ({ number, project }: ExceptionRow) => ({ code: `EX-${number}`, project: project.name })

function sayAnswer(row: ExceptionRow): Told {
  const { code, project } = namesOf(row)
  return told(
    'oversight:duty.answer-exception',
  )`“${{ project }}” is past a limit (${{ code }}): say why, and what is done by when.`
}

function sayLate(row: ExceptionRow): Told {
  const { code, project } = namesOf(row)
  return told(
    'oversight:duty.exception-late',
  )`What was to bring “${{ project }}” back within its limit (${{ code }}) is past its day: answer anew.`
}

function sayAsk(row: ExceptionRow): Told {
  const { code, project } = namesOf(row)
  return told(
    'oversight:duty.ask-over-exception',
  )`Whoever manages “${{ project }}” asks for a decision (${{ code }}): put it as a question.`
}

function saySilent(row: ExceptionRow): Told {
  const { code, project } = namesOf(row)
  return told(
    'oversight:duty.exception-silent',
  )`“${{ project }}” is past a limit (${{ code }}), and nobody answered in time.`
}
