import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listExceptions } from '../../contract/index.ts'
import { type ExceptionAddress, exceptionAddress } from './address.ts'

export type ExceptionsInput = GivenTo<typeof listExceptions>

export function exceptionsInput(address: ExceptionAddress, projectId?: string): ExceptionsInput {
  const { rules, next, escalated, mine, closed, search } = address
  return {
    ...(projectId === undefined ? {} : { projectId }),
    ...(rules === undefined ? {} : { rules }),
    ...(next === undefined ? {} : { next }),
    ...(escalated === undefined ? {} : { escalated }),
    ...(mine === undefined ? {} : { mine }),
    ...(closed === undefined ? {} : { closed }),
    ...(search === undefined ? {} : { search }),
  }
}

export const exceptionReadings: ReadsFirst = ({ search }) => [
  { op: listExceptions, input: exceptionsInput(readAddress(exceptionAddress, search)) },
]
