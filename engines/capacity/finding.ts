import type { Finding, Severity, Told } from '@portolan/quantity'

export function findingOf(
  severity: Severity,
  code: string,
  about: readonly [kind: string, id: string, says: Told],
): Finding {
  const [kind, id, says] = about
  return { severity, code, subject: { kind, id }, ...says }
}
