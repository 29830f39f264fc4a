import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listAccounts } from '../../contract/index.ts'
import { type AccountsAddress, accountsAddress } from './address.ts'

export type AccountsInput = GivenTo<typeof listAccounts>

export function accountsInput({ states, all, mine, search }: AccountsAddress): AccountsInput {
  return {
    ...(states === undefined ? {} : { states }),
    ...(all === true ? { which: 'all' as const } : {}),
    ...(mine === undefined ? {} : { mine }),
    ...(search === undefined ? {} : { search }),
  }
}

export const accountReadings: ReadsFirst = ({ search }) => [
  { op: listAccounts, input: accountsInput(readAddress(accountsAddress, search)) },
]
