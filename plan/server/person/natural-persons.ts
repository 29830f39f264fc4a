import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { samePersons } from '../../domain/index.ts'

/** All accounts, those of people who left too, behind which the natural person of this one stands. */
export async function accountsOf(tx: Tx, personId: string): Promise<readonly string[]> {
  return (await readAccounts(tx))(personId)
}

export type AccountsOf = (personId: string) => readonly string[]

/** For several people at once: the record is read once. */
export async function readAccounts(tx: Tx): Promise<AccountsOf> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'email', 'phone', 'sign_in_id'])
    .where((where) =>
      where.or([
        where('email', 'is not', null),
        where('phone', 'is not', null),
        where('sign_in_id', 'is not', null),
      ]),
    )
    .execute()
  return samePersons(rows.map(({ sign_in_id, ...row }) => ({ ...row, signInId: sign_in_id })))
}

/** All accounts of the one who acts, and of who really sits there where somebody looks through other eyes. */
export async function accountsOfActor(tx: Tx, { personId, throughId }: Known): Promise<ReadonlySet<string>> {
  const of = await readAccounts(tx)
  return new Set([personId, throughId].flatMap((id) => (id === undefined ? [] : of(id))))
}
