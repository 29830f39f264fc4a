import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './places.mjs'

const folders = ['foundation', 'engines', 'exchange', 'plan', 'functions', 'platform', 'ui', 'cases', 'apps']
const files = ['package-lock.json', 'tsconfig.base.json']
const passedOver = new Set(['node_modules', 'dist', 'bench', 'testing'])

/** One value for everything that a build is made from. It reads contents: dates of files lie after a checkout. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const name of files) add(hash, name)
  for (const folder of folders) addFolder(hash, folder)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 */
function addFolder(hash, folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory() && !passedOver.has(entry.name)) addFolder(hash, name)
    else if (entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name)) add(hash, name)
  }
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} name
 */
function add(hash, name) {
  hash.update(`${name}\n`).update(readFileSync(path.join(root, name)))
}
