import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Manifest = {
  readonly name: string
  /** From the root; empty for the root itself. */
  readonly folder: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly exports: readonly string[]
}

type Written = {
  readonly name: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly exports?: Record<string, unknown>
  readonly workspaces?: readonly string[]
}

const root = path.join(import.meta.dirname, '..', '..')

/** All package.json of the house: the root first, then the workspaces it names. */
export const manifests: readonly Manifest[] = ['', ...workspaceFolders()].map(readManifest)

function workspaceFolders(): readonly string[] {
  return (readWritten('').workspaces ?? [])
    .flatMap((pattern) => (pattern.endsWith('/*') ? foldersIn(pattern.slice(0, -2)) : [pattern]))
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .toSorted()
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`)
}

function readManifest(folder: string): Manifest {
  const { name, dependencies = {}, devDependencies = {}, exports = {} } = readWritten(folder)
  return { name, folder, dependencies, devDependencies, exports: Object.keys(exports) }
}

function readWritten(folder: string): Written {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
}

/** The package that a file belongs to. */
export function manifestOf(file: string): Manifest {
  const found = manifests.find(({ folder }) => folder !== '' && file.startsWith(`${folder}/`)) ?? manifests[0]
  if (found === undefined) throw new Error('The root has no package.json.')
  return found
}

export function manifestNamed(name: string): Manifest | undefined {
  return manifests.find((manifest) => manifest.name === name)
}
