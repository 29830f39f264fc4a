import type pg from 'pg'
import { sha256 } from '../events/canonical.ts'
import type { SignIns } from './sign-ins.ts'

/** Where a session sits: whose sign-in, in which organisation, as which person, through whose eyes. */
export type Seat = {
  readonly sessionId: string
  readonly signInId: string
  readonly tenantId: string
  readonly personId: string
  readonly eyesOf: string | undefined
  /** A role of the person needs a second factor, and the sign-in has none. */
  readonly lacksSecondFactor: boolean
}

/** Seats are remembered for a minute, and forgotten at once when this process changes what they rest on. */
export type Seats = {
  find(cookie: string | undefined, now: string): Promise<Seat | undefined>
  take(sessionId: string, place: { tenantId: string; personId: string }, now: string): Promise<void>
  setEyes(sessionId: string, eyesOf: string | undefined): Promise<void>
  sessionsOf(personId: string): Promise<readonly string[]>
  forget(which: (seat: Seat) => boolean): void
}

const rememberedMilliseconds = 60_000
const mostRemembered = 10_000

export function openSeats(owner: pg.Pool, signIns: SignIns): Seats {
  const remembered = new Map<string, { seat: Seat; until: number }>()
  // A page asks for many things at once: the seat of its session is read for all of them.
  const underWay = new Map<string, Promise<Seat | undefined>>()
  let changes = 0
  const forget = (which: (seat: Seat) => boolean): void => {
    changes += 1
    underWay.clear()
    for (const [key, { seat }] of remembered) if (which(seat)) remembered.delete(key)
  }
  return {
    find: async (cookie, now) => {
      const own = ownCookie(cookie, signIns.cookieName)
      if (own === undefined) return undefined
      const key = sha256(own)
      const known = remembered.get(key)
      const at = Date.parse(now)
      if (known && known.until > at) return known.seat
      const changesBefore = changes
      const reading = underWay.get(key) ?? readSeat(owner, signIns, own)
      underWay.set(key, reading)
      const seat = await reading.finally(() => underWay.get(key) === reading && underWay.delete(key))
      remembered.delete(key)
      // What changed while it was read may be what it says: then it is not kept.
      if (seat && changes === changesBefore) remembered.set(key, { seat, until: at + rememberedMilliseconds })
      const oldest = remembered.keys().next().value
      if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
      return seat
    },
    take: async (sessionId, { tenantId, personId }, now) => {
      await owner.query(
        `insert into session_place (session_id, tenant_id, person_id, at) values ($1, $2, $3, $4)
         on conflict (session_id) do update set tenant_id = $2, person_id = $3, eyes_of = null, at = $4`,
        [sessionId, tenantId, personId, now],
      )
      forget((seat) => seat.sessionId === sessionId)
    },
    setEyes: async (sessionId, eyesOf) => {
      await owner.query('update session_place set eyes_of = $2 where session_id = $1', [
        sessionId,
        eyesOf ?? null,
      ])
      forget((seat) => seat.sessionId === sessionId)
    },
    sessionsOf: async (personId) => {
      const { rows } = await owner.query<{ session_id: string }>(
        'select session_id from session_place where person_id = $1',
        [personId],
      )
      return rows.map((row) => row.session_id)
    },
    forget,
  }
}

/** The one cookie that counts, as it was sent; whatever else the browser holds is not passed on. */
function ownCookie(header: string | undefined, name: string): string | undefined {
  return header?.split(/; */).find((pair) => pair.startsWith(`${name}=`))
}

/** True when a role held by person `p` of tenant `t` asks for a second factor that sign-in `u` lacks. */
export const lacksSecondFactor = `(not coalesce(u."twoFactorEnabled", false) and exists (
  select 1 from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.revoked_at is null
    and g.confirmed_at is not null and t.settings -> 'secondFactorFor' ? g.role))`

async function readSeat(owner: pg.Pool, signIns: SignIns, cookie: string): Promise<Seat | undefined> {
  const session = await signIns.sessionOf(cookie)
  if (session === undefined) return undefined
  const { rows } = await owner.query<{ tenant: string; person: string; eyes: string | null; lacks: boolean }>(
    `select p.tenant_id as tenant, p.id as person, e.id as eyes, ${lacksSecondFactor} as lacks
     from session_place s
     join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and p.state = 'active'
     join tenant t on t.id = p.tenant_id
     join auth."user" u on u.id::text = p.sign_in_id
     left join person e on e.tenant_id = s.tenant_id and e.id = s.eyes_of and e.state <> 'left' and t.kind = 'sample'
     where s.session_id = $1 and p.sign_in_id = $2`,
    [session.sessionId, session.signInId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  return {
    ...session,
    tenantId: row.tenant,
    personId: row.person,
    eyesOf: row.eyes ?? undefined,
    lacksSecondFactor: row.lacks,
  }
}
