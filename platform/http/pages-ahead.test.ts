import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LinksAhead, readPagesAhead } from './pages-ahead.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'pages-ahead-'))
let linksOf: LinksAhead

beforeAll(() => {
  const page = { scripts: ['/assets/a.js'], styles: ['/assets/a.css'], reads: ['/api/portfolio?limit=100'] }
  const pages = [
    { path: '/portfolio', ...page },
    { path: '/projects/$projectId', ...page, scripts: ['/assets/p.js'] },
  ]
  writeFileSync(path.join(folder, 'ahead.json'), JSON.stringify(pages))
  linksOf = readPagesAhead(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('what a page wants at once', () => {
  it('is named with the page: scripts, styles and first reads', () => {
    const links = linksOf({ url: '/portfolio', signedIn: true })
    expect(links).toContain('rel="modulepreload" crossorigin href="/assets/a.js"')
    expect(links).toContain('as="style" crossorigin href="/assets/a.css"')
    expect(links).toContain('as="fetch" crossorigin fetchpriority="high" href="/api/portfolio?limit=100"')
  })

  it('begins with the reads, which take the server longest', () => {
    const links = linksOf({ url: '/portfolio', signedIn: true })
    expect(links.indexOf('/api/')).toBeLessThan(links.indexOf('/assets/'))
  })

  it('is found by the route of a path with an id', () => {
    expect(linksOf({ url: '/projects/0034e107', signedIn: true })).toContain('/assets/p.js')
    expect(linksOf({ url: '/projects/0034e107/plan', signedIn: true })).toBe('')
  })

  it('leaves out the reads where the address asks for something special', () => {
    const links = linksOf({ url: '/portfolio?computed=off-track', signedIn: true })
    expect(links).toContain('/assets/a.js')
    expect(links).not.toContain('/api/')
  })

  it('is nothing for whoever is not signed in', () => {
    expect(linksOf({ url: '/portfolio', signedIn: false })).toBe('')
  })
})
