import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the page of a path wants at once, as the build of the pages wrote it down. */
export type PageAhead = {
  /** A route, '/projects/$projectId'. */
  readonly path: string
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  readonly reads: readonly string[]
}

/** The links by which the browser fetches all of it together, instead of finding one through the other. */
export type LinksAhead = (page: { readonly url: string; readonly signedIn: boolean }) => string

export function readPagesAhead(folder: string): LinksAhead {
  const file = path.join(folder, 'ahead.json')
  if (!existsSync(file)) return () => ''
  const pages = (JSON.parse(readFileSync(file, 'utf8')) as readonly PageAhead[]).map((page) => ({
    ...page,
    pattern: patternOf(page.path),
  }))
  return ({ url, signedIn }) => {
    const { pathname, search } = new URL(url, 'http://localhost')
    const page = signedIn ? pages.find(({ pattern }) => pattern.test(pathname)) : undefined
    if (page === undefined) return ''
    // An address that asks for something special leads to other reads.
    const reads = search === '' ? page.reads : []
    // A browser holds six ways to a server open at once: the reads go first, for they take the server time.
    return [
      ...reads.map(
        (href) => `<link rel="preload" as="fetch" crossorigin fetchpriority="high" href="${href}">`,
      ),
      ...page.styles.map((href) => `<link rel="preload" as="style" crossorigin href="${href}">`),
      ...page.scripts.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
    ].join('\n    ')
  }
}

function patternOf(route: string): RegExp {
  const parts = route.split('/').map((part) => (part.startsWith('$') ? '[^/]+' : part))
  return new RegExp(`^${parts.join('/')}/?$`)
}
