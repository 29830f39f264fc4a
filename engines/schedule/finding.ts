import type { Finding, Severity } from '@portolan/quantity'

/** How a sentence names an activity. */
export function called({ id, name }: { readonly id: string; readonly name?: string }): string {
  return name === undefined || name === '' ? id : `${id} “${name}”`
}

type Said = Pick<Finding, 'sentence' | 'wording' | 'detail'> & {
  readonly subject: readonly [kind: string, id: string]
}

export function finding(severity: Severity, code: string, said: Said): Finding {
  const { subject, ...says } = said
  return { severity, code, subject: { kind: subject[0], id: subject[1] }, ...says }
}
