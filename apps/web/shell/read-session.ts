import type { Grant } from '@portolan/contract'
import { type Day, parseDay } from '@portolan/quantity'
import type { Session } from '@portolan/ui'

/** Who is signed in, and which day it is where the organisation works. */
export type SignedIn = { readonly session: Session; readonly today: Day | undefined }

/** Undefined for someone who is not signed in. Throws when the server cannot be reached. */
export async function readSession(): Promise<SignedIn | undefined> {
  const answer = await fetch('/api/session', { headers: { accept: 'application/json' } })
  if (answer.status === 401) return undefined
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`)
  return signedInOf(await answer.json())
}

type Loose = Readonly<Record<string, unknown>>

function signedInOf(read: unknown): SignedIn | undefined {
  const { person, organisation, grants, eyesOf, today } = asObject(read)
  const [who, where, eyes] = [asObject(person), asObject(organisation), asObject(eyesOf)]
  if (typeof who['id'] !== 'string' || typeof who['name'] !== 'string') return undefined
  return {
    session: {
      person: { id: who['id'], name: who['name'], note: asText(who['note']) },
      organisation: { id: asText(where['id']) ?? '', name: asText(where['name']) ?? '' },
      grants: Array.isArray(grants) ? (grants as Grant[]) : [],
      eyesOf:
        typeof eyes['name'] === 'string' ? { name: eyes['name'], note: asText(eyes['note']) } : undefined,
    },
    today: typeof today === 'string' ? parseDay(today) : undefined,
  }
}

function asObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {}
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
