import type { NameOfScope } from '@portolan/platform/identity'

/** Portfolios and projects by name, for the list of who holds which role where. */
export const nameOfScope: NameOfScope = async (tx, scope, id) => {
  const table = scope === 'portfolio' ? 'portfolio' : 'investment'
  const row = await tx.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst()
  return row?.name
}
