import type { AnyOperation } from '@portolan/contract'
import * as account from './account-operations.ts'
import { listPeople } from './list-people.ts'
import * as people from './people-operations.ts'
import * as session from './session-operations.ts'
import * as signIn from './sign-in-operations.ts'

/** Every operation of identity, in the order in which the documentation shows them. */
export const identityOperations: readonly AnyOperation[] = [
  ...Object.values(signIn),
  ...Object.values(session),
  ...Object.values(account),
  listPeople,
  ...Object.values(people),
] as unknown as readonly AnyOperation[]
