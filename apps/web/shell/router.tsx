import { ErrorState, type RouteContribution, Skeleton, useWords, type WebContribution } from '@portolan/ui'
import type { QueryClient } from '@tanstack/react-query'
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  type AnyRouter,
  type RouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { Frame } from './frame.tsx'
import { FirstPage, NoSuchPage } from './plain-pages.tsx'
import { readingFirst } from './read-ahead.ts'

/** One tree from what the slices contribute: pages in the frame, pages without it, and tabs under their hosts. */
export function buildRouter(contributions: readonly WebContribution[], queries: QueryClient): AnyRouter {
  const given = { contributions, queries }
  const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchPage })
  const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame })
  const routes = contributions.flatMap((one) => one.routes ?? [])
  const inside = routes.filter((route) => !route.signedOut).map((route) => routeOf(route, framed, given))
  const outside = routes.filter((route) => route.signedOut).map((route) => routeOf(route, root, given))
  const hasHome = routes.some((route) => route.path === '/')
  const first = hasHome
    ? []
    : [createRoute({ getParentRoute: () => framed, path: '/', component: FirstPage })]
  const nowhere = createRoute({ getParentRoute: () => framed, path: '$', component: NoSuchPage })
  return createRouter({
    routeTree: root.addChildren([framed.addChildren([...inside, ...first, nowhere]), ...outside]) as AnyRoute,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: false,
  }) as AnyRouter
}

type Given = { readonly contributions: readonly WebContribution[]; readonly queries: QueryClient }

function routeOf(of: RouteContribution, parent: AnyRoute, { contributions, queries }: Given): AnyRoute {
  const route = createRoute({
    getParentRoute: () => parent,
    path: of.path,
    component: waitingFor(of.component),
    ...readingFirst(of.component, queries),
    ...searchOf(of.search),
  })
  const tabs = contributions.flatMap((one) => one.tabs ?? []).filter((tab) => tab.host === of.path)
  const children = tabs.map((tab) =>
    createRoute({
      getParentRoute: () => route,
      path: tab.path === '' ? '/' : tab.path,
      component: waitingFor(tab.component),
      ...readingFirst(tab.component, queries),
      ...searchOf(tab.search),
    }),
  )
  return (children.length > 0 ? route.addChildren(children) : route) as AnyRoute
}

/** Screens come as their own files. The router reads one before it goes there, or as soon as a link to it is near. */
function waitingFor(Screen: RouteContribution['component']): RouteComponent {
  const Page = (): ReactNode => (
    <Suspense fallback={<Waiting />}>
      <Screen />
    </Suspense>
  )
  const { preload } = Screen
  return preload === undefined ? Page : Object.assign(Page, { preload })
}

type Search = { validateSearch?: (search: Record<string, unknown>) => Record<string, unknown> }

/** What an address says beside the schema stays: a tab must not lose what its host reads. */
function searchOf(schema: RouteContribution['search']): Search {
  if (!schema) return {}
  return {
    validateSearch: (search) => {
      const read = schema.safeParse(search)
      return read.success ? { ...search, ...read.data } : search
    },
  }
}

function Waiting(): ReactNode {
  return <Skeleton rows={6} />
}

function Failed(props: { error: unknown; reset: () => void }): ReactNode {
  const say = useWords('shell')
  return (
    <ErrorState title={say('broken')} onRetry={props.reset}>
      {say('broken-words')}
    </ErrorState>
  )
}
