import { type Door, withTenant } from '../database/tenant.ts'
import { readGrants } from '../operations/read-grants.ts'
import type { Actor } from '../operations/actor.ts'
import type { Touched } from './touched.ts'

/** What an open page is told: which kinds of thing changed, and the ids of their subjects. Never a value. */
export type Change = {
  readonly seq: number
  readonly touches: readonly string[]
  readonly ids: readonly string[]
}

export type Visitor = {
  readonly actor: Actor
  /** The last change that the page has heard of before, when it comes back after a gap. */
  readonly heard: number | undefined
  /** Whether the session that opened the page still stands. */
  readonly stillIn: () => Promise<boolean>
  readonly send: (change: Change) => void
  /** Called when nothing that happens from now on is missed. */
  readonly opened: () => void
  readonly close: () => void
}
type Page = Visitor & { last: number; busy: boolean; again: boolean }

export type Hub = {
  readonly join: (visitor: Visitor) => Promise<() => void>
  readonly happened: (tenantId: string | undefined) => void
  readonly touched: (touched: Touched) => void
  readonly size: () => number
}

/**
 * Tells open pages of changes. Each page asks as its own person, through the same walls as any list: a page whose
 * person may not see an event does not even learn that it took place.
 */
export function createHub(door: Door): Hub {
  const pages = new Set<Page>()

  async function catchUp(page: Page): Promise<void> {
    if (page.busy) {
      page.again = true
      return
    }
    page.busy = true
    try {
      do {
        page.again = false
        if (!(await page.stillIn())) throw new Error('The session has ended.')
        for (const change of await readChanges(door, page)) {
          page.send(change)
          page.last = change.seq
        }
      } while (page.again)
    } catch {
      page.close()
      pages.delete(page)
    } finally {
      page.busy = false
    }
  }

  return {
    join: async (visitor) => {
      const last = visitor.heard ?? (await headOf(door, visitor.actor))
      visitor.opened()
      const page: Page = { ...visitor, last, busy: false, again: false }
      pages.add(page)
      // Something may have happened since the head was read, and its notice found no page here yet.
      void catchUp(page)
      return () => pages.delete(page)
    },
    happened: (tenantId) => {
      for (const page of pages)
        if (tenantId === undefined || page.actor.tenantId === tenantId) void catchUp(page)
    },
    touched: ({ tenantId, touches, only }) => {
      for (const page of pages) {
        if (page.actor.tenantId !== tenantId || (only && page.actor.personId !== only.personId)) continue
        page.send({ seq: page.last, touches, ids: only?.ids ?? [] })
      }
    },
    size: () => pages.size,
  }
}

async function headOf(door: Door, actor: Actor): Promise<number> {
  return await withTenant(door, actor, 'read only', async (tx) => {
    const head = await tx.selectFrom('event_head').select('seq').executeTakeFirst()
    return Number(head?.seq ?? 0)
  })
}

/** Throws for a person who has left: his stream ends with his next event. */
async function readChanges(door: Door, page: Page): Promise<Change[]> {
  return await withTenant(door, page.actor, 'read only', async (tx) => {
    await readGrants(tx, page.actor)
    const rows = await tx
      .selectFrom('event')
      .select(['seq', 'touches', 'subject_id', 'project_id'])
      .where('seq', '>', page.last)
      .orderBy('seq')
      .limit(200)
      .execute()
    return rows.map((row) => ({
      seq: Number(row.seq),
      touches: row.touches,
      ids: [...new Set([row.subject_id, ...(row.project_id ? [row.project_id] : [])])],
    }))
  })
}
