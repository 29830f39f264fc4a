import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** https://www.standardwebhooks.com: `whsec_` and 32 random bytes. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/** What stands in the header webhook-signature: HMAC-SHA256 over id, timestamp in seconds and body. */
export function signatureOf(
  secret: string,
  { id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/** A receiver checks with the secret itself, so it cannot be kept as a hash: it is sealed with the key of the server. */
export function seal(key: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

/** Undefined where it was sealed by another key, as after a backup was restored without the keys of its server. */
export function unseal(key: string, text: string): string | undefined {
  const [nonce, tag, sealed] = text.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (nonce === undefined || tag === undefined || sealed === undefined) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), nonce)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`webhook secrets: ${secret}`).digest()
}
