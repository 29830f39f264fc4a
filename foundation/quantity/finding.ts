import type { Told } from './wording.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Something true and worth knowing that stands beside a result. The sentence is for people, the code for programs. */
export type Finding = Told & {
  readonly severity: Severity
  readonly code: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export function findingOf(
  severity: Severity,
  code: string,
  about: readonly [kind: string, id: string, says: Told],
): Finding {
  const [kind, id, says] = about
  return { severity, code, subject: { kind, id }, ...says }
}
