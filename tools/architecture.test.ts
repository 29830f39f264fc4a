import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { disabledWhileWaiting } from './architecture/focus-laws.ts'
import {
  brokenTiers,
  cycles,
  cyclesOfFiles,
  cyclesOfPlaces,
  deepImports,
  foreignLibraries,
  undeclaredImports,
} from './architecture/import-laws.ts'
import {
  defaultExports,
  forbiddenNames,
  longFiles,
  tradeWords,
  unkebabbed,
} from './architecture/naming-laws.ts'
import { hiddenInputs, unsteadyMathematics } from './architecture/purity-laws.ts'
import { listFiles, readSource, readSources, root } from './architecture/sources.ts'

const files = listFiles().filter((file) => !path.basename(file).startsWith('.'))
const sources = readSources()

/** Each law holds for the house, and finds the offence that is made up for it. */
type Law = {
  readonly sentence: string
  readonly found: () => readonly string[]
  readonly offence: () => readonly string[]
  readonly offences: number
}

const laws: readonly Law[] = [
  {
    sentence: 'packages and rooms import only what the tiers and the street allow',
    found: () => brokenTiers(sources),
    offence: () =>
      brokenTiers([
        readSource('plan/domain/made-up.ts', `import { x } from '../server/index.ts'`),
        readSource('plan/contract/made-up.ts', `import { x } from '@portolan/oversight/contract'`),
        readSource('engines/health/made-up.ts', `export type T = import('@portolan/plan/domain').T`),
        readSource('apps/web/made-up.ts', `const x = await import('@portolan/platform/database')`),
        readSource('functions/oversight/web/made-up.tsx', `export * from '@portolan/plan/server'`),
      ]),
    offences: 5,
  },
  {
    sentence: 'a library is imported only where it is at home',
    found: () => foreignLibraries(sources),
    offence: () =>
      foreignLibraries([
        readSource('plan/server/made-up.ts', `import type { FastifyInstance } from 'fastify'`),
        readSource('plan/domain/made-up.ts', `import { readFile } from 'node:fs/promises'`),
        readSource('platform/http/made-up.ts', `import { useState } from 'react'`),
        readSource('exchange/made-up.ts', `import { request } from 'node:http'`),
        readSource('engines/health/made-up.ts', `import { z } from 'zod'`),
      ]),
    offences: 5,
  },
  {
    sentence: 'what is imported by name is declared in the package.json beside it',
    found: () => undeclaredImports(sources),
    offence: () =>
      undeclaredImports([
        readSource('engines/health/made-up.ts', `import { x } from '@portolan/plan/domain'`),
      ]),
    offences: 1,
  },
  {
    sentence: 'no import reaches into the inside of another package',
    found: () => deepImports(sources),
    offence: () =>
      deepImports([
        readSource('plan/server/made-up.ts', `import { x } from '../../platform/http/mount.ts'`),
        readSource('plan/server/made-up-too.ts', `import { x } from '@portolan/quantity/day.ts'`),
      ]),
    offences: 2,
  },
  {
    sentence: 'packages and contracts form no ring',
    found: () => cyclesOfPlaces(sources),
    offence: () =>
      cyclesOfPlaces([
        readSource('plan/contract/made-up.ts', `import { x } from '@portolan/oversight/contract'`),
        readSource('functions/oversight/contract/made-up.ts', `import { x } from '@portolan/plan/contract'`),
      ]),
    offences: 2,
  },
  {
    sentence: 'files form no ring',
    found: () => cyclesOfFiles(sources),
    offence: () =>
      cyclesOfFiles([
        readSource('plan/domain/one.ts', `import { two } from './two.ts'`),
        readSource('plan/domain/two.ts', `import { one } from './one.ts'`),
      ]),
    offences: 2,
  },
  {
    sentence: 'foundation, engines, exchange, contracts and domains have no hidden clock, chance or locale',
    found: () => hiddenInputs(sources),
    offence: () =>
      hiddenInputs([
        readSource('plan/domain/a.ts', `export const now = () => Date.now()`),
        readSource('exchange/b.ts', `export const today = () => new Date()`),
        readSource('engines/health/c.ts', `export const die = () => Math.random()`),
        readSource('foundation/quantity/d.ts', `export const f = new Intl.NumberFormat('en')`),
        readSource('foundation/quantity/civil-time.ts', `export const t = () => performance.now()`),
      ]),
    offences: 5,
  },
  {
    sentence: 'engines use no mathematics that differs between runtimes',
    found: () => unsteadyMathematics(sources),
    offence: () => unsteadyMathematics([readSource('engines/health/a.ts', `export const e = Math.exp(1)`)]),
    offences: 1,
  },
  {
    sentence: 'platform and ui know no word of the PMO',
    found: () => tradeWords(sources),
    offence: () =>
      tradeWords([
        readSource('platform/http/a.ts', `export const readMilestones = 1`),
        readSource('ui/grid/b.tsx', `export type BudgetCell = string`),
      ]),
    offences: 2,
  },
  {
    sentence: 'what waits for an answer keeps the focus',
    found: () => disabledWhileWaiting(sources),
    offence: () =>
      disabledWhileWaiting([
        readSource('ui/a.tsx', `export const a = <button disabled={busy}>Save</button>`),
        readSource('plan/web/b.tsx', `export const b = <Button disabled={!may || write.busy}>Save</Button>`),
      ]),
    offences: 2,
  },
  {
    sentence: 'only configuration files have a default export',
    found: () => defaultExports(sources),
    offence: () => defaultExports([readSource('ui/a.tsx', `export default function A() {}`)]),
    offences: 1,
  },
  {
    sentence: 'no file or folder has a name that says nothing',
    found: () => forbiddenNames(files),
    offence: () =>
      forbiddenNames([
        'ui/utils.ts',
        'plan/server/import-helpers.ts',
        'plan/common/a.ts',
        'ui/handle-key.ts',
      ]),
    offences: 4,
  },
  {
    sentence: 'file names are small letters with hyphens',
    found: () => unkebabbed(files),
    offence: () => unkebabbed(['ui/DataGrid.tsx', 'plan/server/read_plan.ts']),
    offences: 2,
  },
  {
    sentence: 'no file is longer than 300 lines',
    found: () =>
      longFiles(
        files
          .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
          .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
      ),
    offence: () => longFiles([{ file: 'ui/a.tsx', text: 'x\n'.repeat(301) }]),
    offences: 1,
  },
]

describe('the laws of the house', () => {
  it.each(laws)('$sentence', ({ found }) => {
    expect(found()).toEqual([])
  })

  it.each(laws)('would find every offence against: $sentence', ({ offence, offences }) => {
    expect(offence()).toHaveLength(offences)
  })

  it('see every package', () => {
    const folders = new Set(sources.map(({ manifest }) => manifest.folder))
    expect([...folders]).toEqual(
      expect.arrayContaining(['foundation/quantity', 'platform', 'plan', 'ui', 'apps/web']),
    )
  })

  it('tell a ring from a chain', () => {
    expect(
      cycles([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['c', 'd'],
      ]),
    ).toEqual(['a → b', 'b → c', 'c → a'])
    expect(
      cycles([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ).toEqual([])
  })
})
