import type { Tx } from '@portolan/platform/database'
import type { Language } from '../contract/index.ts'

/** In which language a person is written to. */
export async function languageOf(tx: Tx, personId: string | undefined): Promise<Language> {
  if (personId === undefined) return 'en'
  const person = await tx.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirst()
  return person?.locale.startsWith('de') === true ? 'de' : 'en'
}
