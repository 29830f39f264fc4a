import type { Tx } from '@portolan/platform/database'

/** The currency in which the organisation keeps its books. */
export async function readOwnCurrency(tx: Tx): Promise<string> {
  const { currency } = await tx.selectFrom('tenant').select('currency').executeTakeFirstOrThrow()
  return currency
}
