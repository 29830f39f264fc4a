import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told, type Told } from '@portolan/quantity'
import type { AccountRow } from '../../contract/index.ts'
import { readBeside } from './read-beside.ts'
import { readAccountRows } from './stored-account.ts'
import { toRow } from './to-row.ts'

/** So many of them at once; the list holds the rest. */
const most = 20

export const accountDuties: readonly DutyKind[] = [
  { kind: 'oversight.explain-account', read: toExplain },
  { kind: 'oversight.judge-account', read: toJudge },
]

/** What whoever answers for an account owes an explanation of, or a better one. */
async function toExplain(reading: DutyReading): Promise<readonly Owed[]> {
  const rows = await readMine(reading)
  return rows
    .filter(({ state }) => state !== 'written')
    .slice(0, most)
    .map((row) => owedOf(row, sayExplain(row)))
}

async function toJudge(reading: DutyReading): Promise<readonly Owed[]> {
  const rows = await readMine(reading)
  return rows
    .filter(({ state }) => state === 'written')
    .slice(0, most)
    .map((row) => owedOf(row, sayJudge(row)))
}

async function readMine(reading: DutyReading): Promise<readonly AccountRow[]> {
  const rows = await readAccountRows(reading.tx, {})
  if (rows.length === 0) return []
  const beside = await readBeside(reading)
  return rows.map((one) => toRow(one, beside)).filter(({ mine }) => mine)
}

function owedOf({ id, project, due, asOf }: AccountRow, says: Told): Owed {
  return {
    id,
    project: { id: project.id, name: project.name },
    due,
    since: asOf,
    opens: `/projects/${project.id}/accounts?row=${id}`,
    ...says,
  }
}

function sayExplain({ code, name, project, state }: AccountRow): Told {
  return state === 'sent-back'
    ? told(
        'oversight:duty.explain-account-again',
      )`Your explanation of ${{ code }} “${{ name }}” in “${{ project: project.name }}” was sent back: write it anew.`
    : told(
        'oversight:duty.explain-account',
      )`The control account ${{ code }} “${{ name }}” in “${{ project: project.name }}” is past its threshold: explain why.`
}

function sayJudge({ code, name, project }: AccountRow): Told {
  return told(
    'oversight:duty.judge-account',
  )`The explanation of ${{ code }} “${{ name }}” in “${{ project: project.name }}” waits: accept it, or send it back.`
}
