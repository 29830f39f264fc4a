import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Packages whose command has another name. @type {Readonly<Record<string, string>>} */
const commands = { typescript: 'tsc', assemblyscript: 'asc' }

/**
 * The JavaScript file of an installed program: started with our own Node it needs no shell and no executable bit.
 *
 * @param {string} name
 * @returns {string}
 */
export function programOf(name) {
  const folder = path.join(root, 'node_modules', name)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[commands[name] ?? name] ?? '')
  return path.join(folder, file)
}
