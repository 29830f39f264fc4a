import type { Finding, Severity } from '@portolan/quantity'

/** How a sentence names an activity. */
export function called({ id, name }: { readonly id: string; readonly name?: string }): string {
  return name === undefined || name === '' ? id : `${id} “${name}”`
}

type Said = {
  readonly subject: readonly [kind: string, id: string]
  readonly sentence: string
  readonly detail?: Finding['detail']
}

export function finding(severity: Severity, code: string, said: Said): Finding {
  const { subject, sentence, detail } = said
  const about = { severity, code, subject: { kind: subject[0], id: subject[1] }, sentence }
  return detail === undefined ? about : { ...about, detail }
}
