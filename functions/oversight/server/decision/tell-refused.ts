import { type Refusal, refuse, type Refused, type WordingShown } from '@portolan/contract'

export type ToldRefusal = { readonly sentence: string; readonly wording: WordingShown }

/** A refusal as a sentence that a page shows in the reader's language. */
export function tellRefused(refused: Refused): ToldRefusal {
  const wording = refused.wording ?? { key: `refusal:${refused.refusal.code}`, values: refused.parameters }
  return { sentence: refused.message, wording }
}

/** The sentence of a refusal that did not happen, as why something cannot be done. */
export function tellRefusal<P extends Readonly<Record<string, string | number>>>(
  refusal: Refusal<P>,
  parameters: P,
): ToldRefusal {
  return tellRefused(refuse(refusal, parameters))
}
