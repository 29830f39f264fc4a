import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { canonical } from './canonical.ts'
import type { SignedHead } from './verify.ts'

type Line = SignedHead & { readonly signature: string }

/**
 * Signs the head of every tenant's log and appends it to a file outside the database. Copy that file elsewhere:
 * whoever can write both the database and the file and the key can rewrite history.
 */
export async function signHeads(
  connection: pg.ClientBase,
  folder: string,
  now: string,
): Promise<SignedHead[]> {
  const key = await signingKey(folder)
  const { rows } = await connection.query<{ tenantId: string; seq: number; hash: string }>(
    'select tenant_id as "tenantId", seq, hash from event_head order by tenant_id',
  )
  await refuseRewritten(connection, folder)
  const heads = rows.map((row) => ({ ...row, seq: Number(row.seq), at: now }))
  const lines = heads.map((head) => JSON.stringify({ ...head, signature: signatureOf(head, key) }))
  if (lines.length > 0) await appendFile(headsFile(folder), `${lines.join('\n')}\n`, { mode: 0o600 })
  return heads
}

/** A new signature must not cover up what was changed since the last one. */
async function refuseRewritten(connection: pg.ClientBase, folder: string): Promise<void> {
  for (const head of (await readSignedHeads(folder)).values()) {
    if (head.seq === 0) continue
    const { rows } = await connection.query<{ hash: string }>(
      'select hash from event where tenant_id = $1 and seq = $2',
      [head.tenantId, head.seq],
    )
    if (rows[0]?.hash !== head.hash)
      throw new Error(
        `Event ${head.seq} is not the one whose head was signed on ${head.at}: the log was changed since. Run portolan doctor; nothing was signed.`,
      )
  }
}

/** The last head signed for each tenant. A line whose signature does not hold is refused, not passed over. */
export async function readSignedHeads(folder: string): Promise<ReadonlyMap<string, SignedHead>> {
  const text = await readFile(headsFile(folder), 'utf8').catch(missingIsEmpty)
  const heads = new Map<string, SignedHead>()
  if (text === '') return heads
  const key = createPublicKey(await signingKey(folder))
  for (const [at, line] of text.trimEnd().split('\n').entries()) {
    const { signature, ...head } = readLine(line, at + 1)
    if (!verify(null, Buffer.from(canonical(head)), key, Buffer.from(signature, 'base64')))
      throw new Error(
        `Line ${at + 1} of ${headsFile(folder)} does not carry our signature: the file was changed.`,
      )
    heads.set(head.tenantId, head)
  }
  return heads
}

export function headsFile(folder: string): string {
  return path.join(folder, 'event-heads.jsonl')
}

function signatureOf(head: SignedHead, key: KeyObject): string {
  return sign(null, Buffer.from(canonical(head)), key).toString('base64')
}

function readLine(line: string, number: number): Line {
  const read = parsed(line)
  if (typeof read === 'object' && read !== null && 'signature' in read && typeof read.signature === 'string')
    return read as Line
  throw new Error(`Line ${number} of the signed heads cannot be read: the file was changed or cut off.`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function signingKey(folder: string): Promise<KeyObject> {
  const file = path.join(folder, 'keys', 'event-log.pem')
  const kept = await readFile(file, 'utf8').catch(missingIsEmpty)
  if (kept !== '') return createPrivateKey(kept)
  const { privateKey } = generateKeyPairSync('ed25519')
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return privateKey
}

function missingIsEmpty(cause: NodeJS.ErrnoException): string {
  if (cause.code === 'ENOENT') return ''
  throw cause
}
