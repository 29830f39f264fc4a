import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, siteFolder } from '../set-up/build.mjs'
import { toOutcome } from './static-steps.mjs'

/** What the browser fetches before the first paint, zipped. */
const budgets = [
  { kind: 'JavaScript', limit: 210_000, files: /<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g },
  { kind: 'CSS', limit: 40_000, files: /<link[^>]+href="([^"]+\.css)"/g },
]

/** What `npm start` builds, and a shell no heavier than it may be. @type {import('./static-steps.mjs').Step} */
export const webStep = {
  name: 'web',
  run: async () => {
    const hindrance = await build((line) => console.log(`   ${line}`))
    if (hindrance !== undefined) return toOutcome({ code: 1, output: hindrance })
    const page = readFileSync(path.join(siteFolder, 'index.html'), 'utf8')
    const weights = budgets.map((budget) => ({ ...budget, bytes: weigh(page, budget.files) }))
    for (const { kind, bytes, limit } of weights)
      console.log(`   ${kind} of the shell: ${kilobytes(bytes)} of at most ${kilobytes(limit)}`)
    const heavy = weights.filter(({ bytes, limit }) => bytes > limit)
    const output = heavy
      .map(({ kind }) => `The shell has too much ${kind}: load a part of it later.`)
      .join('\n')
    return toOutcome({ code: heavy.length === 0 ? 0 : 1, output })
  },
}

/**
 * @param {string} page
 * @param {RegExp} files
 */
function weigh(page, files) {
  const names = new Set([...page.matchAll(files)].map((match) => match[1] ?? ''))
  return [...names].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(siteFolder, name))).length, 0)
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(1)} kB`
}
