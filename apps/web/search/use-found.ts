import { find, type Found } from '@portolan/platform/search/contract'
import {
  type Asking,
  type PaletteThing,
  type ThingSearch,
  useContributions,
  useFormat,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useQuery } from '@tanstack/react-query'

export type FoundAll = {
  /** Projects, activities, people: what other rooms search for themselves. */
  readonly things: readonly PaletteThing[]
  readonly words: readonly Found[]
  readonly loading: boolean
  readonly failed: boolean
  readonly again: () => void
}

export const MOST_OF_WORDS = 50

/** All that one sees and that holds these words, by whoever searches for it. */
export function useFound(text: string): FoundAll {
  const say = useWords()
  const format = useFormat()
  const may = useMay()
  const asked = text.trim().length >= 2
  const searches = useContributions()
    .flatMap((one) => one.things ?? [])
    .filter((one) => one.id !== 'search.words' && may(one.may))
  const things = useQuery({
    queryKey: ['search.things', text],
    queryFn: async ({ signal }) => await searchAll(searches, text, { signal, say, format }),
    enabled: asked,
    meta: { reads: ['project', 'schedule', 'person'] },
  })
  const words = useRead(find, { text, limit: MOST_OF_WORDS }, { enabled: asked })
  return {
    things: asked ? (things.data ?? []) : [],
    words: asked ? (words.data?.items ?? []) : [],
    loading: asked && (things.isLoading || words.loading),
    failed: things.isError || words.problem !== undefined,
    again: () => {
      void things.refetch()
      words.again()
    },
  }
}

async function searchAll(
  searches: readonly ThingSearch[],
  text: string,
  asking: Asking,
): Promise<readonly PaletteThing[]> {
  return (await Promise.all(searches.map((one) => one.search(text, asking)))).flat()
}
