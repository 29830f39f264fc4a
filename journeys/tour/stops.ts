import type { WebContribution } from '@portolan/ui'
import { createServer, defaultServerConditions } from 'vite'
import { root } from '../../tools/set-up/places.mjs'

/** One address of the application, as a slice contributed it. */
export type Stop = {
  /** '/projects/$projectId/history'. */
  readonly pattern: string
  /** What stands behind the question mark: a panel or a step that has a look of its own. */
  readonly search: string
  readonly signedOut: boolean
}

/** Looks that an address alone does not show. A pattern that no slice contributes any more is reported. */
const panels: readonly { readonly pattern: string; readonly search: string }[] = [
  { pattern: '/kitchen-sink', search: 'part=grid' },
  { pattern: '/kitchen-sink', search: 'part=editing' },
  { pattern: '/kitchen-sink', search: 'part=input' },
  { pattern: '/kitchen-sink', search: 'part=charts' },
  { pattern: '/kitchen-sink', search: 'part=states' },
  { pattern: '/my-week', search: 'view=answers&project=$projectId' },
  { pattern: '/data-health', search: 'dismissed=true' },
  { pattern: '/portfolio', search: 'panel=matrix' },
  { pattern: '/portfolio', search: 'panel=changes' },
  { pattern: '/portfolio', search: 'view=timeline' },
  { pattern: '/portfolio', search: 'view=chart' },
  { pattern: '/portfolio', search: 'row=$projectId' },
  { pattern: '/portfolio', search: 'search=there-is-nothing-of-this-name' },
  { pattern: '/decisions', search: 'place=all' },
  { pattern: '/decisions', search: 'place=all&row=$decisionId' },
  { pattern: '/meetings', search: 'place=past' },
  { pattern: '/meetings', search: 'add=true' },
  { pattern: '/calendar', search: 'whose=office' },
  { pattern: '/actions', search: 'place=all' },
  { pattern: '/actions', search: 'place=all&add=true' },
  { pattern: '/decisions/new', search: 'projectId=$projectId' },
  { pattern: '/administration', search: 'person=$personId' },
  { pattern: '/administration/access', search: 'view=project&project=$projectId' },
  { pattern: '/administration/access', search: 'view=people&person=$personId' },
  { pattern: '/administration/access', search: 'view=reviews' },
  { pattern: '/periods/$periodId/close', search: 'view=duties' },
  { pattern: '/periods/$periodId/close', search: 'view=records' },
  { pattern: '/periods/$periodId/close', search: 'set=true' },
  { pattern: '/money/forecasts', search: 'panel=accuracy' },
  { pattern: '/money/estimates', search: 'panel=records' },
  { pattern: '/projects/$projectId/estimates', search: 'add=true' },
  { pattern: '/projects/$projectId/risk', search: 'panel=add' },
  { pattern: '/raid', search: 'matrix=true' },
  { pattern: '/raid', search: 'view=exposure' },
  { pattern: '/raid', search: 'add=dependency' },
  { pattern: '/raid', search: 'over=true' },
  { pattern: '/projects/$projectId/raid', search: 'matrix=true&side=residual' },
  { pattern: '/projects/$projectId/raid', search: 'add=assumption' },
  { pattern: '/money/ledger', search: 'view=suspense' },
  { pattern: '/money/ledger', search: 'view=imports' },
  { pattern: '/money/parties', search: 'kind=customer' },
  { pattern: '/projects/$projectId/forecast', search: 'view=reconciliation' },
  { pattern: '/projects/$projectId/contracts', search: 'view=orders' },
  { pattern: '/projects/$projectId/contracts', search: 'view=funds' },
  { pattern: '/money/agreements', search: 'add=true' },
  { pattern: '/money/orders', search: 'view=invoices' },
  { pattern: '/money/orders', search: 'view=comparison' },
  { pattern: '/money/rate-cards', search: 'view=grades' },
  { pattern: '/funds/$fundId', search: 'view=moves' },
  { pattern: '/administration/fields', search: 'field=new' },
  { pattern: '/administration/webhooks', search: 'webhook=new' },
  { pattern: '/administration/announcements', search: 'make=true' },
  { pattern: '/standards/$methodId', search: 'size=small' },
  { pattern: '/standards/$methodId', search: 'against=1' },
  { pattern: '/standards/$methodId', search: 'edit=true&thing=artefact&id=charter' },
  { pattern: '/projects/$projectId/method', search: 'panel=give' },
  { pattern: '/projects/$projectId/method', search: 'panel=pass&id=build' },
  { pattern: '/projects/$projectId/method', search: 'panel=migrate' },
  { pattern: '/standards/$methodId', search: 'behind=true' },
  { pattern: '/standards/artefacts', search: 'artefactId=charter' },
  { pattern: '/standards/waivers', search: 'within=30' },
  { pattern: '/standards/compliance', search: 'view=units' },
  { pattern: '/standards/compliance', search: 'view=controls' },
  { pattern: '/standards/compliance', search: 'state=missed' },
  { pattern: '/standards/effect', search: 'view=criteria' },
  { pattern: '/standards/maturity', search: 'open=standards' },
  { pattern: '/success', search: 'by=sponsor' },
  { pattern: '/exceptions', search: 'policy=true' },
  { pattern: '/exceptions', search: 'closed=true' },
  { pattern: '/exceptions', search: 'row=$exceptionId&of=$exceptedId' },
  { pattern: '/projects/$projectId/exceptions', search: 'row=$exceptionId' },
  { pattern: '/money/accounts', search: 'all=true' },
  { pattern: '/money/accounts', search: 'policy=true' },
  { pattern: '/money/accounts', search: 'row=$accountId&of=$heldId' },
  { pattern: '/projects/$projectId/accounts', search: 'row=$accountId' },
  { pattern: '/projects/$projectId/accounts', search: 'add=true' },
  { pattern: '/projects/$projectId/closure', search: 'panel=lesson' },
  { pattern: '/projects/$projectId/method', search: 'panel=artefact&id=charter' },
  { pattern: '/resources/levelling', search: 'view=moves' },
  { pattern: '/resources/levelling', search: 'view=people' },
  { pattern: '/resources/levelling', search: 'ask=true' },
  { pattern: '/resources', search: 'span=quarter&panel=waiting' },
  { pattern: '/resources', search: 'person=$personId' },
  { pattern: '/resources/abilities', search: 'panel=catalogue' },
  { pattern: '/resources/abilities', search: 'person=$personId' },
  { pattern: '/resources/calendars', search: 'calendar=$calendarId' },
  { pattern: '/notices', search: 'all=true' },
  { pattern: '/imports/$importId', search: 'step=preview' },
  { pattern: '/projects/$projectId/plan', search: 'row=$activity' },
  { pattern: '/projects/$projectId/plan', search: 'panel=versions' },
  { pattern: '/projects/$projectId/scope', search: 'view=items' },
  { pattern: '/projects/$projectId/scope', search: 'panel=versions' },
]

/** Every route and tab that the slices contribute: one that is added tomorrow is visited tomorrow. */
export async function listStops(): Promise<readonly Stop[]> {
  const contributions = await readContributions()
  const routes = contributions.flatMap((one) => one.routes ?? [])
  const tabs = contributions.flatMap((one) => one.tabs ?? []).filter((tab) => tab.path !== '')
  const stops = [
    ...routes.map((route) => ({ pattern: route.path, search: '', signedOut: route.signedOut === true })),
    ...tabs.map((tab) => ({ pattern: `${tab.host}/${tab.path}`, search: '', signedOut: false })),
  ]
  const gone = panels.find(({ pattern }) => !stops.some((stop) => stop.pattern === pattern))
  if (gone !== undefined)
    throw new Error(`No slice contributes ${gone.pattern}: take it out of journeys/tour/stops.ts.`)
  const signedOut = new Set(stops.filter((stop) => stop.signedOut).map(({ pattern }) => pattern))
  return [...stops, ...panels.map((panel) => ({ ...panel, signedOut: signedOut.has(panel.pattern) }))]
}

/** Through Vite, because the slices' files name styles beside their code. */
async function readContributions(): Promise<readonly WebContribution[]> {
  const vite = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    ssr: { noExternal: [/^@portolan\//], resolve: { conditions: ['source', ...defaultServerConditions] } },
  })
  try {
    const { contributions } = await vite.ssrLoadModule('/apps/web/functions.ts')
    return contributions as readonly WebContribution[]
  } finally {
    await vite.close()
  }
}

export type Things = Readonly<Record<string, string>>

/** Screens that stand, or show all they can, only over a thing of a certain kind: one changes only one's own draft. */
const kindsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/projects/$projectId/risk': { projectId: 'playedId' },
  '/projects/$projectId/raid': { projectId: 'playedId' },
  '/projects/$projectId/method': { projectId: 'followingId' },
  '/gate-packs/$projectId/$rulingId': { projectId: 'ruledId' },
  '/artefacts/$projectId/$artefactId': { projectId: 'followingId' },
  '/projects/$projectId/exceptions': { projectId: 'exceptedId' },
  '/projects/$projectId/accounts': { projectId: 'heldId' },
  '/projects/$projectId/closure': { projectId: 'closedId' },
  '/end-reports/$projectId/$closureId': { projectId: 'closedId' },
  '/decisions/$decisionId/change': { decisionId: 'draftId' },
}

/** The address with real ids in it; undefined where the organisation has no such thing. */
export function addressOf(stop: Stop, things: Things): string | undefined {
  const idOf = (name: string): string | undefined => things[kindsOf[stop.pattern]?.[name] ?? name]
  const names = [...`${stop.pattern} ${stop.search}`.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? '')
  if (names.some((name) => idOf(name) === undefined)) return undefined
  const filled = (text: string): string => text.replace(/\$(\w+)/g, (_, name: string) => idOf(name) ?? '')
  return filled(stop.pattern) + (stop.search === '' ? '' : `?${filled(stop.search)}`)
}
