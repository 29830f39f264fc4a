import {
  type AnyOperation,
  fetchAnswer,
  type GivenTo,
  type OutputOf,
  type ProblemError,
  type Send,
  type Ways,
} from '@portolan/contract'
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { keptAnswer, keptPages } from './reading.ts'
import { touchedBy } from './touched.ts'

const Sender = createContext<Send>((url, init) => fetch(url, init as RequestInit))

export function SendProvider(props: { send: Send; children: ReactNode }): ReactNode {
  return <Sender value={props.send}>{props.children}</Sender>
}

/** One try more for a server that is starting; none for an answer that would be the same again. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (tries, error) => tries < 1 && !isProblem(error),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  })
}

export type Read<Out> = {
  readonly data: Out | undefined
  readonly problem: ProblemError | Error | undefined
  /** Nothing to show yet. */
  readonly loading: boolean
  /** Something is shown and newer data is on its way. */
  readonly refreshing: boolean
  readonly again: () => void
}

export type ReadOptions = {
  readonly enabled?: boolean
  /** Shows the answer to the previous input while the next is on its way. True unless told. */
  readonly keep?: boolean
  readonly staleTime?: number
}

type GivenInput<Op> = GivenTo<Op>

/** The answer of a read operation, kept, shared and read anew when something it reads was changed. */
export function useRead<Op extends AnyOperation>(
  op: Op,
  input: GivenInput<Op>,
  options: ReadOptions = {},
): Read<OutputOf<Op>> {
  const send = useContext(Sender)
  const query = useQuery({
    ...keptAnswer(send, op, input),
    enabled: options.enabled ?? true,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
  })
  return {
    data: query.data as OutputOf<Op> | undefined,
    problem: query.error ?? undefined,
    loading: query.isPending && query.fetchStatus !== 'idle',
    refreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
  }
}

type RowOf<Op> = OutputOf<Op> extends { readonly items: readonly (infer Row)[] } ? Row : never

export type PagedRead<Op> = Omit<Read<OutputOf<Op>>, 'data'> & {
  readonly rows: readonly RowOf<Op>[]
  /** The first answer: totals and column statements stand there. */
  readonly first: OutputOf<Op> | undefined
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly more: () => void
}

/** A list operation (`cursor` in, `{ items, next }` out), read page by page as the grid asks for more. */
export function useReadPages<Op extends AnyOperation>(
  op: Op,
  input: Omit<GivenInput<Op>, 'cursor'>,
  options: ReadOptions = {},
): PagedRead<Op> {
  const send = useContext(Sender)
  const query = useInfiniteQuery({
    ...keptPages(send, op, input as Record<string, unknown>),
    enabled: options.enabled ?? true,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  })
  const rows = useMemo(
    () => (query.data?.pages ?? []).flatMap((page) => page.items) as RowOf<Op>[],
    [query.data],
  )
  const { refetch } = query
  // One while nothing changes, so that it may stand among what a memo depends on.
  const again = useCallback(() => void refetch(), [refetch])
  return {
    rows,
    first: query.data?.pages[0] as OutputOf<Op> | undefined,
    problem: query.error ?? undefined,
    loading: query.isPending && query.fetchStatus !== 'idle',
    refreshing: query.isFetching && !query.isPending && !query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    again,
  }
}

export type Write<Op> = {
  /** Rejects with the ProblemError, so that a form can show it beside its fields. */
  readonly run: (input: GivenInput<Op>, ways?: Ways) => Promise<OutputOf<Op>>
  readonly busy: boolean
  readonly problem: ProblemError | Error | undefined
  readonly forget: () => void
}

/** A write operation. What it touches is read anew as soon as it answered, before `run` gives its answer. */
export function useWrite<Op extends AnyOperation>(op: Op): Write<Op> {
  const send = useContext(Sender)
  const client = useQueryClient()
  const mutation = useMutation({
    mutationKey: [op.id],
    mutationFn: (call: { input: GivenInput<Op>; ways: Ways }) =>
      fetchAnswer(send, op, call.input as Record<string, unknown>, {
        idempotencyKey: freshKey(),
        ...call.ways,
      }) as Promise<OutputOf<Op>>,
    onSuccess: () =>
      client.invalidateQueries({ predicate: touchedBy({ touches: op.touches ?? [], ids: [] }) }),
  })
  const { mutateAsync } = mutation
  const run = useCallback<Write<Op>['run']>((input, ways = {}) => mutateAsync({ input, ways }), [mutateAsync])
  return {
    run,
    busy: mutation.isPending,
    problem: mutation.error ?? undefined,
    forget: () => mutation.reset(),
  }
}

export type WriteEach<Op> = {
  /** Writes and reads nothing anew, for many calls of one act. Rejects with the ProblemError. */
  readonly write: (input: GivenInput<Op>, ways?: Ways) => Promise<OutputOf<Op>>
  /** Reads anew what the operation touches, once all is written. */
  readonly reread: () => Promise<void>
}

/** A write operation that one act of the person calls many times: a paste, a bulk edit. */
export function useWriteEach<Op extends AnyOperation>(op: Op): WriteEach<Op> {
  const send = useContext(Sender)
  const client = useQueryClient()
  return useMemo(
    () => ({
      write: (input, ways = {}) =>
        fetchAnswer(send, op, input as Record<string, unknown>, {
          idempotencyKey: freshKey(),
          ...ways,
        }) as Promise<OutputOf<Op>>,
      reread: async () =>
        await client.invalidateQueries({ predicate: touchedBy({ touches: op.touches ?? [], ids: [] }) }),
    }),
    [send, client, op],
  )
}

/** For what is asked on demand and not kept on screen: explanations, previews, downloads. */
export function useCall(): Call {
  const send = useContext(Sender)
  return useCallback(
    <Op extends AnyOperation>(op: Op, input: GivenInput<Op>, ways?: Ways) =>
      fetchAnswer(send, op, input as Record<string, unknown>, ways) as Promise<OutputOf<Op>>,
    [send],
  )
}

type Call = <Op extends AnyOperation>(op: Op, input: GivenInput<Op>, ways?: Ways) => Promise<OutputOf<Op>>

export function isProblem(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === 'ProblemError' && 'problem' in error
}

/** `crypto.randomUUID` is missing where a page came over plain HTTP from another machine. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
