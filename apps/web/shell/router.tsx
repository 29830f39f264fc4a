import { ErrorState, type RouteContribution, Skeleton, useWords, type WebContribution } from '@portolan/ui'
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

/** One tree from what the slices contribute: pages in the frame, pages without it, and tabs under their hosts. */
export function buildRouter(contributions: readonly WebContribution[]): AnyRouter {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchPage })
  const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame })
  const routes = contributions.flatMap((one) => one.routes ?? [])
  const inside = routes
    .filter((route) => !route.signedOut)
    .map((route) => routeOf(route, framed, contributions))
  const outside = routes
    .filter((route) => route.signedOut)
    .map((route) => routeOf(route, root, contributions))
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

function routeOf(
  given: RouteContribution,
  parent: AnyRoute,
  contributions: readonly WebContribution[],
): AnyRoute {
  const route = createRoute({
    getParentRoute: () => parent,
    path: given.path,
    component: waitingFor(given.component),
    ...searchOf(given.search),
  })
  const tabs = contributions.flatMap((one) => one.tabs ?? []).filter((tab) => tab.host === given.path)
  const children = tabs.map((tab) =>
    createRoute({
      getParentRoute: () => route,
      path: tab.path === '' ? '/' : tab.path,
      component: waitingFor(tab.component),
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
