import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The key that signs session cookies: made by chance at the first start, readable only by the server's account. */
export function readSessionSecret(dataFolder: string): string {
  const folder = path.join(dataFolder, 'keys')
  const file = path.join(folder, 'session')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'EEXIST') throw cause
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
