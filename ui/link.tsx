import { Link as RouterLink, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, useCallback, useMemo } from 'react'
import type { z } from 'zod'

export type LinkProps = {
  readonly to: string
  readonly params?: Readonly<Record<string, string>>
  readonly search?: Readonly<Record<string, unknown>>
  readonly className?: string
  readonly children?: ReactNode
  readonly title?: string
  readonly tabIndex?: number
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'page' | 'true' | undefined
}

/** The slices are put together at run time, so addresses are text here and checked by the tour of all screens. */
const AnyLink = RouterLink as unknown as ComponentType<
  LinkProps & { preload?: 'intent'; activeOptions?: { exact: boolean; includeSearch: boolean } }
>

/** The router marks a link to any place above as current too; here only the place itself is, or who says so. */
const onlyHere = { exact: true, includeSearch: false }

export function Link(props: LinkProps): ReactNode {
  return (
    <AnyLink preload="intent" activeOptions={onlyHere} {...props} className={props.className ?? 'p-link'} />
  )
}

type Go = (
  to: string,
  params?: Readonly<Record<string, string>>,
  search?: Readonly<Record<string, unknown>>,
) => void

export function useGo(): Go {
  const navigate = useNavigate()
  return useCallback((to, params, search) => void navigate({ to, params, search } as never), [navigate])
}

/**
 * What the address says after '?', read by a schema, and a way to change parts of it. Filters, sorting, open
 * panels and tabs live here, so that a screen can be sent to someone as a link.
 */
export function useAddress<S extends z.ZodType<Record<string, unknown>>>(
  schema: S,
): readonly [z.output<S>, (patch: Partial<z.input<S>>) => void] {
  const search: unknown = useRouterState({ select: (state) => state.location.search })
  const navigate = useNavigate()
  const read = useMemo(() => readAddress(schema, search), [schema, search])
  const change = useCallback(
    (patch: Partial<z.input<S>>) => {
      const next = (before: Record<string, unknown>): Record<string, unknown> =>
        withoutEmpty({ ...before, ...patch })
      void navigate({ to: '.', search: next, replace: true } as never)
    },
    [navigate],
  )
  return [read, change]
}

/** What an address says, and its defaults where it cannot be read. */
export function readAddress<S extends z.ZodType<Record<string, unknown>>>(
  schema: S,
  search: unknown,
): z.output<S> {
  const parsed = schema.safeParse(search)
  return parsed.success ? parsed.data : schema.parse({})
}

function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept)
}
