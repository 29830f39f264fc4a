import { type AnyOperation, fetchAnswer, type GivenTo, type OutputOf, type Send } from '@portolan/contract'
import type { QueryClient } from '@tanstack/react-query'

/** A read operation with its input: what a page asks for. */
export type Reading = {
  readonly op: AnyOperation
  readonly input: Readonly<Record<string, unknown>>
  /** A list, of which the first page is read. */
  readonly pages?: true
}

/** Where a page stands, as far as what it reads depends on it. */
export type PagePlace = {
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, unknown>>
}

type Page = { readonly items: readonly unknown[]; readonly next: string | null }

type Kept<Out> = {
  readonly queryKey: readonly unknown[]
  readonly queryFn: () => Promise<Out>
  readonly meta: { readonly reads: readonly string[] }
}

type KeptPages = Omit<Kept<Page>, 'queryFn'> & {
  readonly queryFn: (asked: { readonly pageParam: string | undefined }) => Promise<Page>
  readonly initialPageParam: string | undefined
  readonly getNextPageParam: (last: Page) => string | undefined
}

/** How the answer of a read operation is kept: the same for whoever shows it and for whoever asks ahead. */
export function keptAnswer<Op extends AnyOperation>(
  send: Send,
  op: Op,
  input: GivenTo<Op>,
): Kept<OutputOf<Op>> {
  return {
    queryKey: [op.id, input],
    queryFn: async () => (await fetchAnswer(send, op, input as Record<string, unknown>)) as OutputOf<Op>,
    meta: { reads: op.reads ?? [] },
  }
}

/** The same for a list, page by page. */
export function keptPages(send: Send, op: AnyOperation, input: Reading['input']): KeptPages {
  return {
    queryKey: [op.id, 'pages', input],
    queryFn: async ({ pageParam }) => {
      const asked = pageParam === undefined ? input : { ...input, cursor: pageParam }
      return (await fetchAnswer(send, op, asked)) as Page
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { reads: op.reads ?? [] },
  }
}

/** Asks for what a page will show. Whatever fails is told by the page, which asks again. */
export async function readAhead(
  queries: QueryClient,
  send: Send,
  readings: readonly Reading[],
): Promise<void> {
  await Promise.all(
    readings.map(({ op, input, pages }) =>
      pages
        ? queries.prefetchInfiniteQuery(keptPages(send, op, input))
        : queries.prefetchQuery(keptAnswer(send, op, input as GivenTo<AnyOperation>)),
    ),
  )
}
