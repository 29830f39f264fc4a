import type { Tx } from '../database/tenant.ts'
import { mentionsIn } from '../markup/markup.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'

export type Mentions = {
  readonly told: readonly string[]
  /** Named, and without sight of the subject: nothing is told to them. */
  readonly notTold: readonly string[]
}

export async function weighMentions(
  tx: Tx,
  { text, subject, subjects }: { text: string; subject: NamedSubject; subjects: Subjects },
): Promise<Mentions> {
  const named = mentionsIn(text)
  const seeing = new Set(await subjects.seenBy(tx, subject, named))
  return { told: named.filter((id) => seeing.has(id)), notTold: named.filter((id) => !seeing.has(id)) }
}
