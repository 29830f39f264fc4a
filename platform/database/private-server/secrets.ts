import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './faults.ts'

export type Secrets = { readonly admin: string; readonly owner: string; readonly app: string }

/** The three passwords of a private server, each in a 0600 file; made by chance the first time. */
export function readSecrets(state: string): Secrets {
  return { admin: secret(state, 'admin'), owner: secret(state, 'owner'), app: secret(state, 'app') }
}

function secret(state: string, name: string): string {
  const file = join(state, `${name}.password`)
  try {
    const known = readFileSync(file, 'utf8').trim()
    if (known !== '') return known
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
  }
  const fresh = randomBytes(24).toString('base64url')
  writeFileSync(file, `${fresh}\n`, { mode: 0o600, flush: true })
  return fresh
}
