import type { FoundKind } from '@portolan/platform/search'

/** Methods by their names: everybody of the organisation may read them. */
export const foundMethods: FoundKind = {
  kind: 'method',
  show: async (tx, ids) => {
    const rows = await tx
      .selectFrom('method')
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, name }) => ({ id, title: name, to: `/standards/${id}` }))
  },
}
