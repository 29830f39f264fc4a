import type { Tx } from '@portolan/platform/database'
import type { Project } from '../../contract/index.ts'
import { readOwnCurrency } from '../currency/own-currency.ts'

/** In which currency a project counts: its own, else that of the organisation. */
export async function currencyOf(tx: Tx, { cost }: Pick<Project, 'cost'>): Promise<string> {
  return cost?.currency ?? (await readOwnCurrency(tx))
}
