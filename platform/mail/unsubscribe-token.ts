import { createHmac, timingSafeEqual } from 'node:crypto'

export type Subscriber = { readonly tenantId: string; readonly personId: string }

/**
 * Names whose mail is to end, signed by this server. It stands in the address of a mail as RFC 8058 wants it, does this
 * one thing, and can be used again to no effect.
 */
export function unsubscribeToken(secret: string, { tenantId, personId }: Subscriber): string {
  const named = Buffer.from(`${tenantId}${personId}`.replaceAll('-', ''), 'hex').toString('base64url')
  return `${named}.${signature(secret, named)}`
}

export function readUnsubscribeToken(secret: string, token: string): Subscriber | undefined {
  const [named = '', given = ''] = token.split('.')
  const right = Buffer.from(signature(secret, named))
  const found = Buffer.from(given)
  if (right.length !== found.length || !timingSafeEqual(right, found)) return undefined
  const hex = Buffer.from(named, 'base64url').toString('hex')
  return { tenantId: asId(hex.slice(0, 32)), personId: asId(hex.slice(32)) }
}

function asId(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function signature(secret: string, named: string): string {
  return createHmac('sha256', secret).update(`no more mail: ${named}`).digest('base64url')
}
