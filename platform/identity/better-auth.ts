import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type pg from 'pg'
import { z } from 'zod'

export type BetterAuthParts = {
  readonly pool: pg.Pool
  readonly secret: string
  /** Where people find this server; https makes the session cookie a secure one. */
  readonly origin: string
  readonly log: (line: string) => void
}

export const sessionCookie = 'portolan_session'
export const sessionDays = 7
const leastSecretBytes = 32

/**
 * The library that holds passwords, sessions and second factors, and nothing else. Its own routes are not mounted:
 * our operations call its functions, so that every way in stands in the permission matrix.
 */
export function openBetterAuth(parts: BetterAuthParts): BetterAuth {
  refuseWeakSecret(parts.secret)
  return makeBetterAuth(parts)
}

export type BetterAuth = ReturnType<typeof makeBetterAuth>

// The type of what betterAuth() answers is made from its options: written out it would be a copy of the library.
// eslint-disable-next-line typescript/explicit-module-boundary-types
function makeBetterAuth({ pool, secret, origin, log }: BetterAuthParts) {
  return betterAuth({
    appName: 'Portolan',
    baseURL: origin,
    trustedOrigins: [origin],
    secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    // The organisation that made a sign-in is the only one whose administrators may reset it.
    user: { additionalFields: { homeTenantId: { type: 'string', required: true, input: false } } },
    session: { expiresIn: sessionDays * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    advanced: {
      useSecureCookies: origin.startsWith('https://'),
      cookies: { session_token: { name: sessionCookie } },
      cookiePrefix: 'portolan',
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      database: { generateId: 'uuid' },
    },
    // Its arguments may hold what people typed: only the sentence goes to our log.
    logger: { level: 'error', log: (_level, message) => log(message) },
    plugins: [
      twoFactor({
        issuer: 'Portolan',
        twoFactorCookieMaxAge: 60,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
      sessionsWithoutPassword(),
    ],
  })
}

/** A default or a short secret would let anyone sign a cookie, so it stops the start. */
function refuseWeakSecret(secret: string): void {
  if (Buffer.byteLength(secret) < leastSecretBytes || new Set(secret).size < 12)
    throw new Error(
      'The secret of the sessions is too weak: it needs 32 random bytes. Remove keys/session in the data folder and start again.',
    )
}

/** For one-time links: a session for somebody who has shown the link's secret in place of a password. */
function sessionsWithoutPassword() {
  return {
    id: 'portolan',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (context) => {
          const { internalAdapter } = context.context
          const user = await internalAdapter.findUserById(context.body.userId)
          if (!user) throw new Error('There is no such sign-in.')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(context, { session, user })
          return { sessionId: session.id }
        },
      ),
    },
  }
}
