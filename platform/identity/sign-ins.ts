import { APIError } from 'better-auth/api'
import pg from 'pg'
import { type BetterAuth, openBetterAuth, sessionCookie } from './better-auth.ts'
import { keyedHash } from './secrets.ts'
import { readSignIns, type SignIn } from './sign-in-rows.ts'

export type SignInsParts = {
  readonly ownerConfig: pg.ClientConfig
  readonly secret: string
  readonly origin: string
  readonly log: (line: string) => void
}

/** A session that was just opened; the cookies are to be sent. */
export type Opened = {
  readonly sessionId: string
  readonly signInId: string
  readonly cookies: readonly string[]
}
export type { SignIn } from './sign-in-rows.ts'
export type SignInSession = { readonly sessionId: string; readonly signInId: string }
export type Tried =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'wrong' | 'code-needed' | 'code-wrong' }
export type Enrolment = { readonly uri: string; readonly secret: string; readonly backupCodes: string[] }

/** Credentials and sessions: the only file that speaks with the sign-in library, and the only way into its schema. */
export type SignIns = {
  readonly cookieName: string
  tryPassword(
    given: { email: string; password: string; code: string | undefined },
    agent: string,
  ): Promise<Tried>
  openSession(signInId: string): Promise<Opened>
  sessionOf(cookie: string): Promise<SignInSession | undefined>
  /** Prolongs a session in use; answers the cookies to send, mostly none. */
  refresh(cookie: string): Promise<readonly string[]>
  endSession(cookie: string): Promise<readonly string[]>
  endSessionsOf(signInId: string): Promise<void>
  endSessionIds(sessionIds: readonly string[]): Promise<void>
  find(by: { id: string } | { email: string }): Promise<SignIn | undefined>
  findMany(ids: readonly string[]): Promise<readonly SignIn[]>
  create(given: {
    name: string
    email: string
    homeTenantId: string
    password: string | undefined
  }): Promise<string>
  rename(signInId: string, to: { name: string; email: string }): Promise<void>
  setPassword(signInId: string, password: string): Promise<void>
  checkPassword(signInId: string, password: string): Promise<boolean>
  enrol(cookie: string, password: string): Promise<Enrolment>
  confirm(cookie: string, signInId: string, code: string): Promise<Opened | undefined>
  disable(cookie: string, password: string): Promise<Opened>
  removeSecondFactor(signInId: string): Promise<void>
  stop(): Promise<void>
}

export function openSignIns(parts: SignInsParts): SignIns {
  const pool = new pg.Pool({
    ...parts.ownerConfig,
    options: '-c search_path=auth',
    max: 4,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', (cause) => parts.log(`A connection of the sign-ins was lost: ${cause.message}`))
  const auth = openBetterAuth({ pool, secret: parts.secret, origin: parts.origin, log: parts.log })
  const cookieName = parts.origin.startsWith('https://') ? `__Secure-${sessionCookie}` : sessionCookie
  const tools: Tools = { auth, pool, cookieName, secret: parts.secret }
  return {
    cookieName,
    tryPassword: (given, agent) => tryPassword(tools, given, agent),
    openSession: (signInId) => openSession(tools, signInId),
    sessionOf: (cookie) => sessionOf(tools, cookie),
    refresh: (cookie) => refresh(tools, cookie),
    endSession: (cookie) => endSession(tools, cookie),
    endSessionsOf: async (signInId) =>
      void (await pool.query('delete from session where "userId" = $1', [signInId])),
    endSessionIds: async (ids) =>
      void (await pool.query('delete from session where id::text = any($1)', [ids])),
    find: async (by) => (await readSignIns(pool, by))[0],
    findMany: (ids) => readSignIns(pool, { ids }),
    create: (given) => create(tools, given),
    rename: (signInId, to) => rename(tools, signInId, to),
    setPassword: (signInId, password) => setPassword(tools, signInId, password),
    checkPassword: (signInId, password) => checkPassword(tools, signInId, password),
    enrol: (cookie, password) => enrol(tools, cookie, password),
    confirm: (cookie, signInId, code) => confirm(tools, cookie, signInId, code),
    disable: (cookie, password) => disable(tools, cookie, password),
    removeSecondFactor: (signInId) => removeSecondFactor(pool, signInId),
    stop: () => pool.end(),
  }
}

type Tools = {
  readonly auth: BetterAuth
  readonly pool: pg.Pool
  readonly cookieName: string
  readonly secret: string
}

/** Password first, then the code, in one go: nothing of a half-finished sign-in leaves the server. */
async function tryPassword(
  tools: Tools,
  { email, password, code }: { email: string; password: string; code: string | undefined },
  agent: string,
): Promise<Tried> {
  const headers = new Headers({ 'user-agent': agent })
  const first = await accepted(
    tools.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  )
  if (first === undefined) return { kind: 'wrong' }
  if (!('twoFactorRedirect' in first.response))
    return { kind: 'opened', opened: await opened(tools, first.headers) }
  if (code === undefined) return { kind: 'code-needed' }
  const signIn = (await readSignIns(tools.pool, { email }))[0]
  if (signIn === undefined || !(await takeCode(tools, signIn.id, code))) return { kind: 'code-wrong' }
  const second = await verifyCode(
    tools,
    code,
    new Headers({ 'user-agent': agent, cookie: asCookies(first.headers) }),
  )
  return second === undefined
    ? { kind: 'code-wrong' }
    : { kind: 'opened', opened: await opened(tools, second.headers) }
}

async function verifyCode(
  tools: Tools,
  code: string,
  headers: Headers,
): Promise<{ headers: Headers } | undefined> {
  return /^\d{6}$/.test(code)
    ? await accepted(tools.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
    : await accepted(tools.auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }))
}

/** A code seen over somebody's shoulder is worth nothing: each is taken once while it lives. */
async function takeCode(tools: Tools, signInId: string, code: string): Promise<boolean> {
  await tools.pool.query(`delete from used_code where used_at < now() - interval '3 minutes'`)
  const taken = await tools.pool.query(
    'insert into used_code (user_id, code_hash, used_at) values ($1, $2, now()) on conflict do nothing',
    [signInId, keyedHash(tools.secret, code)],
  )
  return taken.rowCount === 1
}

async function openSession(tools: Tools, signInId: string): Promise<Opened> {
  const answer = await tools.auth.api.openSession({ body: { userId: signInId }, returnHeaders: true })
  return await opened(tools, answer.headers)
}

async function sessionOf({ auth }: Tools, cookie: string): Promise<SignInSession | undefined> {
  const found = await auth.api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: true },
  })
  return found ? { sessionId: found.session.id, signInId: found.user.id } : undefined
}

async function refresh(tools: Tools, cookie: string): Promise<readonly string[]> {
  const answer = await tools.auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
  return ownCookies(tools, answer.headers)
}

async function endSession(tools: Tools, cookie: string): Promise<readonly string[]> {
  const answer = await tools.auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
  return ownCookies(tools, answer.headers)
}

async function create(
  tools: Tools,
  {
    name,
    email,
    homeTenantId,
    password,
  }: { name: string; email: string; homeTenantId: string; password: string | undefined },
): Promise<string> {
  const { internalAdapter } = await tools.auth.$context
  const user = await internalAdapter.createUser(
    { name, email, emailVerified: false, homeTenantId },
    { method: 'email-password' },
  )
  if (password !== undefined) await setPassword(tools, user.id, password)
  return user.id
}

async function rename(
  { auth }: Tools,
  signInId: string,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.updateUser(signInId, { name, email })
}

async function setPassword({ auth }: Tools, signInId: string, password: string): Promise<void> {
  const { internalAdapter, password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  const account = await internalAdapter.findCredentialAccount(signInId)
  if (account) await internalAdapter.updateAccount(account.id, { password: hash })
  else
    await internalAdapter.linkAccount({
      userId: signInId,
      accountId: signInId,
      providerId: 'credential',
      password: hash,
    })
}

async function checkPassword({ auth }: Tools, signInId: string, password: string): Promise<boolean> {
  const { internalAdapter, password: passwords } = await auth.$context
  const account = await internalAdapter.findCredentialAccount(signInId)
  if (account?.password) return await passwords.verify({ hash: account.password, password })
  await passwords.hash(password)
  return false
}

async function enrol({ auth }: Tools, cookie: string, password: string): Promise<Enrolment> {
  const answer = await auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: new Headers({ cookie }),
  })
  if (!('totpURI' in answer)) throw new Error('The sign-in library made no authenticator.')
  const secret = new URL(answer.totpURI).searchParams.get('secret') ?? ''
  return { uri: answer.totpURI, secret, backupCodes: answer.backupCodes }
}

/** The session is made anew with the second factor: whoever held the old cookie holds nothing. */
async function confirm(
  tools: Tools,
  cookie: string,
  signInId: string,
  code: string,
): Promise<Opened | undefined> {
  if (!(await takeCode(tools, signInId, code))) return undefined
  const answer = await accepted(
    tools.auth.api.verifyTOTP({ body: { code }, headers: new Headers({ cookie }), returnHeaders: true }),
  )
  return answer === undefined ? undefined : await opened(tools, answer.headers)
}

async function disable(tools: Tools, cookie: string, password: string): Promise<Opened> {
  const headers = new Headers({ cookie })
  const answer = await tools.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
  return await opened(tools, answer.headers)
}

async function removeSecondFactor(pool: pg.Pool, signInId: string): Promise<void> {
  await pool.query('delete from "twoFactor" where "userId" = $1', [signInId])
  await pool.query('update "user" set "twoFactorEnabled" = false where id = $1', [signInId])
}

async function opened(tools: Tools, headers: Headers): Promise<Opened> {
  const session = await sessionOf(tools, asCookies(headers))
  if (session === undefined) throw new Error('The sign-in library opened no session.')
  return { ...session, cookies: ownCookies(tools, headers) }
}

/** What the library refuses is an answer; anything else it throws is a fault. */
async function accepted<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof APIError && cause.statusCode < 500) return undefined
    throw cause
  }
}

function ownCookies({ cookieName }: Tools, headers: Headers): readonly string[] {
  return headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName}=`))
}

function asCookies(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}
