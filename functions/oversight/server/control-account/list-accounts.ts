import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import type { AccountRow, exportAccounts, listAccounts } from '../../contract/index.ts'
import { worstOf } from '../../domain/index.ts'
import { readBeside } from './read-beside.ts'
import { readAccountRows } from './stored-account.ts'
import { toRow } from './to-row.ts'

const most = 500

type Listing = Call<InputOf<typeof listAccounts>> | Call<InputOf<typeof exportAccounts>>

export async function list(call: Call<InputOf<typeof listAccounts>>): Promise<OutputOf<typeof listAccounts>> {
  const { all, shown, policy } = await readFiltered(call)
  const past = all.filter(isPast)
  return {
    items: shown.slice(0, most),
    more: Math.max(0, shown.length - most),
    counts: {
      past: past.length,
      all: all.length,
      mine: all.filter(({ mine }) => mine).length,
      late: all.filter(({ state }) => state === 'late').length,
    },
    policy,
  }
}

export async function listAllAccounts(call: Listing): Promise<readonly AccountRow[]> {
  return (await readFiltered(call)).shown
}

async function readFiltered(call: Listing) {
  const { tx, input } = call
  const beside = await readBeside(call)
  const rows = await readAccountRows(tx, { projectId: input.projectId })
  const found = rows.map((one) => toRow(one, beside)).filter((row) => holds(row, input.search))
  const shown = found
    .filter((row) => input.which === 'all' || isPast(row))
    .filter(({ state }) => input.states === undefined || input.states.includes(state))
    .filter(({ mine }) => input.mine !== true || mine)
    .toSorted(worstFirst)
  return { all: found, shown, policy: beside.policy }
}

/** Past its threshold, or with a word that is still waited for. */
function isPast({ past, state }: AccountRow): boolean {
  return past.length > 0 || state === 'written' || state === 'sent-back'
}

function worstFirst(a: AccountRow, b: AccountRow): number {
  const byPast = Number(b.past.length > 0) - Number(a.past.length > 0)
  return byPast || worstOf(b.figures) - worstOf(a.figures) || (a.code < b.code ? -1 : 1)
}

function holds({ code, name, project }: AccountRow, search: string | undefined): boolean {
  if (search === undefined || search === '') return true
  const text = [code, name, project.name, project.code ?? ''].join('\n').toLowerCase()
  return text.includes(search.toLowerCase())
}
