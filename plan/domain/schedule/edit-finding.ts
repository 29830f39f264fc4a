import type { Finding } from '@portolan/quantity'

export function editError(code: string, subject: Finding['subject'], sentence: string): Finding {
  return { severity: 'error', code, subject, sentence }
}

export function quoted(name: string): string {
  return `“${name.length > 80 ? `${name.slice(0, 79)}…` : name}”`
}
