import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifests } from './architecture/manifests.ts'
import { isInRange } from './architecture/node-range.ts'
import { root } from './architecture/sources.ts'

/** The oldest Node that Portolan promises to run on. */
const oldest = '20.19.0'

/** Packages that say they want a newer one, and what was found when they were run on Node 20. */
const excused: Readonly<Record<string, string>> = {
  'pg-boss@12.38.0': 'all that Portolan uses of it runs on 20: the tests of platform/jobs show it',
  'content-disposition@3.0.0':
    'loaded by @fastify/static; it uses nothing that 20 lacks: the tests of downloads show it',
  'cookie@2.0.2': 'loaded by @fastify/cookie; it uses nothing that 20 lacks: the tests of sign-in show it',
}

type Locked = {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly engines?: { readonly node?: string }
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
)
const packages = Object.entries(lock.packages).filter(([place]) => place.includes('node_modules/'))

describe('the packages of the lock file', () => {
  it(`run on Node ${oldest}, but for those named here`, () => {
    const tooNew = packages
      .filter(([, { engines }]) => engines?.node !== undefined && !isInRange(oldest, engines.node))
      .map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)}@${version}`)
    expect(tooNew.toSorted()).toEqual(Object.keys(excused).toSorted())
  })

  it('are fetched from wherever the reader fetches packages: no address is written down', () => {
    const addressed = packages.filter(([, { resolved, link }]) => resolved !== undefined && !link)
    expect(addressed.map(([place]) => place)).toEqual([])
  })
})

describe('what package.json asks for', () => {
  it.each(manifests.map((manifest) => [manifest.folder || '.', manifest] as const))(
    'is an exact version in %s',
    (_, { dependencies, devDependencies }) => {
      const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      )
      expect(loose).toEqual([])
    },
  )
})

describe('a range of versions', () => {
  it.each([
    ['20.19.0', '>=20', true],
    ['20.19.0', '>=22.12.0', false],
    ['20.19.0', '^18.0.0 || ^20.9.0 || >=22', true],
    ['20.19.0', '^20.20.0 || >=22', false],
    ['20.19.0', '18 || 20 || >=22', true],
    ['20.19.0', '20.x', true],
    ['20.19.0', '>= 0.4', true],
    ['20.19.0', '>=6 <21', true],
    ['20.19.0', '>=6 <20', false],
    ['20.19.0', '~20.19', true],
    ['20.19.0', '10 - 18', false],
    ['20.19.0', '*', true],
  ])('%s lies in "%s": %s', (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected)
  })

  it('that cannot be read is no silent yes', () => {
    expect(() => isInRange('20.19.0', 'newest please')).toThrow('no range of versions')
  })
})
