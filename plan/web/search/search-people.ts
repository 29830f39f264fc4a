import { fetchAnswer } from '@portolan/contract'
import { listPeople } from '@portolan/platform/identity/contract'
import type { Asking, PaletteThing } from '@portolan/ui'
import { UserRound } from 'lucide-react'
import { sendUntil } from './search-plan.ts'
import './texts.ts'

const MOST = 6

/** People by a part of their name; offered to those who may see who belongs to the organisation. */
export async function searchPeople(text: string, { signal, say }: Asking): Promise<readonly PaletteThing[]> {
  const found = await fetchAnswer(sendUntil(signal), listPeople, { search: text, limit: MOST })
  return found.items.map((person) => ({
    id: person.id,
    title: person.name,
    note: person.jobTitle ?? '',
    group: say('search:people'),
    to: '/administration',
    search: { person: person.id },
    icon: UserRound,
  }))
}
