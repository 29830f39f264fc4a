import { buildSite } from '../../journeys/harness/site.ts'
import { readSite, type Weight } from './site-graph.ts'

const KB = 1000
const goals = { js: 210 * KB, css: 40 * KB, route: 60 * KB }

/** Charts, editors, and the page that shows every part of the kit at once. */
const apart = /chart|editor|gantt|kitchen-sink/

/** How heavy the pages are on the wire: the shell that every visit fetches, and what each route adds to it. */
export async function bench(): Promise<number> {
  await buildSite()
  const { shell, beyond } = readSite()
  const routes = beyond
    .filter(({ name }) => !apart.test(name))
    .toSorted((a, b) => total(b.weight) - total(a.weight))
  const heaviest = routes[0]
  const lines = routes.slice(0, 5).map(({ name, weight }) => `  ${name} ${kb(total(weight))}`)
  const shellFits = shell.js <= goals.js && shell.css <= goals.css
  const routesFit = heaviest !== undefined && total(heaviest.weight) <= goals.route
  process.stdout.write(
    [
      'shell of the web, gzip',
      `goal       ${kb(goals.js)} scripts, ${kb(goals.css)} styles`,
      `reached    ${kb(shell.js)} scripts, ${kb(shell.css)} styles`,
      `met        ${shellFits ? 'yes' : 'no'}`,
      '',
      'heaviest route beyond the shell, gzip',
      ...lines,
      `goal       ${kb(goals.route)}, but for charts and editor`,
      `reached    ${heaviest === undefined ? 'no route found' : `${kb(total(heaviest.weight))} (${heaviest.name})`}`,
      `reference  ${routes.length} parts that are fetched when opened, ${kb(routes.reduce((sum, { weight }) => sum + total(weight), 0) / Math.max(1, routes.length))} in the mean`,
      `met        ${routesFit ? 'yes' : 'no'}`,
      '',
    ].join('\n'),
  )
  return shellFits && routesFit ? 0 : 1
}

function total({ js, css }: Weight): number {
  return js + css
}

function kb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`
}
