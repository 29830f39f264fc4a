import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

export type Ran = { readonly code: number | null; readonly said: string }

/** Runs a program to its end as an account. A program that cannot be spawned rejects with the system's code. */
export function runAs(
  account: Account,
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identityOf(account),
      cwd: '/',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const listen = (chunk: Buffer): void => void (said += chunk.toString('utf8'))
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}

/** The part of the spawn options that changes the user; empty when PostgreSQL runs as this process does. */
export function identityOf(account: Account): { uid?: number; gid?: number } {
  return account.uid === undefined
    ? {}
    : { uid: account.uid, ...(account.gid === undefined ? {} : { gid: account.gid }) }
}
