import { fetchAnswer, type Send } from '@portolan/contract'
import { find, type Found } from '@portolan/platform/search/contract'
import type { Asking, PaletteThing, Say } from '@portolan/ui'
import { Search } from 'lucide-react'
import { partsOf } from '../discussion/address-link.tsx'
import { iconOf } from './icons.ts'
import './page-texts.ts'

/** As many as the palette has room for, of all kinds together. */
const MOST = 8

/** Comments, decisions and whatever else has words, for the palette; at the end the way to the page of all. */
export async function searchWords(text: string, { signal, say }: Asking): Promise<readonly PaletteThing[]> {
  const send: Send = (url, init) => fetch(url, { ...(init as RequestInit), signal })
  const { items } = await fetchAnswer(send, find, { text, limit: MOST })
  // Where there is nothing, the palette says so better than a way to an empty page.
  if (items.length === 0) return []
  const all: PaletteThing = {
    id: 'search.all',
    title: say('words-found:all', { text }),
    group: say('words-found:more'),
    to: '/search',
    search: { text },
    icon: Search,
  }
  return [...items.map((one) => thingOf(one, say)), all]
}

function thingOf({ id, kind, title, excerpt, to }: Found, say: Say): PaletteThing {
  const parts = partsOf(to)
  return {
    id: `${kind} ${id}`,
    title: excerpt === '' ? title : excerpt,
    note: excerpt === '' ? '' : title,
    group: say(`words-found:kinds.${kind}`),
    ...parts,
    icon: iconOf(kind),
  }
}
