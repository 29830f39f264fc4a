import path from 'node:path'
import { libraryOf, mayImportLibrary } from './libraries.ts'
import { type Manifest, manifestNamed, manifests } from './manifests.ts'
import type { Import, Source } from './sources.ts'
import { forbids, type Place, show } from './tiers.ts'

/** Tiers, the street, rooms of a slice, and the carriage that only servers touch. */
export function brokenTiers(sources: readonly Source[]): readonly string[] {
  return housed(sources).flatMap((source) =>
    source.imports.flatMap(({ from }) => {
      const to = placeOfImport(source, from)
      const why = to && forbids(placeOf(source), to)
      return why === undefined ? [] : [`${source.file}: ${why} (${from})`]
    }),
  )
}

export function foreignLibraries(sources: readonly Source[]): readonly string[] {
  return housed(sources).flatMap(({ file, imports }) =>
    bare(imports)
      .filter((library) => !library.startsWith('@portolan/') && !mayImportLibrary(file, library))
      .map((library) => `${file}: ${library} is not at home here`),
  )
}

/** Hoisting lets an import resolve that nobody declared. */
export function undeclaredImports(sources: readonly Source[]): readonly string[] {
  const atRoot = manifests[0]?.devDependencies ?? {}
  return sources.flatMap(({ file, imports, manifest, forTests }) =>
    bare(imports)
      .filter((library) => !library.startsWith('node:') && library !== manifest.name)
      .filter((library) => !isDeclared(manifest, library) && !(forTests && library in atRoot))
      .map((library) => `${file}: ${library} is not declared in ${manifest.folder || '.'}/package.json`),
  )
}

function isDeclared({ dependencies, devDependencies }: Manifest, library: string): boolean {
  return library in dependencies || library in devDependencies
}

/** Packages show faces, not insides: a relative path stays in its package, a name is one that `exports` gives. */
export function deepImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ from }) => (from.startsWith('.') ? leavesPackage(source, from) : isInside(from)))
      .map(({ from }) => `${source.file}: ${from} reaches into another package`),
  )
}

function leavesPackage({ file, manifest }: Source, from: string): boolean {
  const target = path.posix.join(path.posix.dirname(file), from)
  return manifest.folder === '' ? isInWorkspace(target) : !target.startsWith(`${manifest.folder}/`)
}

/** Set-up of tests and builds is named by its file, as the tools want it. */
function isInWorkspace(target: string): boolean {
  return manifests.some(({ folder }) => folder !== '' && target.startsWith(`${folder}/`))
}

function isInside(from: string): boolean {
  if (!from.startsWith('@portolan/')) return false
  const manifest = manifestNamed(libraryOf(from))
  const asked = `.${from.slice(libraryOf(from).length)}`
  return manifest === undefined || !manifest.exports.some((face) => fits(face, asked))
}

function fits(face: string, asked: string): boolean {
  const [before = '', after] = face.split('*')
  if (after === undefined) return face === asked
  return asked.length > before.length + after.length && asked.startsWith(before) && asked.endsWith(after)
}

/** Rings of places: packages with their rooms, as the imports that are left after compilation draw them. */
export function cyclesOfPlaces(sources: readonly Source[]): readonly string[] {
  const edges = housed(sources).flatMap((source) =>
    source.imports.flatMap(({ from }) => {
      const to = from.startsWith('@portolan/') ? placeOfImport(source, from) : undefined
      return to === undefined || to.folder === source.manifest.folder
        ? []
        : [[keyOf(placeOf(source)), keyOf(to)] as const]
    }),
  )
  return cycles(edges)
}

/** Rings of files within the packages; a type alone closes no ring. */
export function cyclesOfFiles(sources: readonly Source[]): readonly string[] {
  const edges = housed(sources).flatMap(({ file, imports }) =>
    imports
      .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
      .map(({ from }) => [file, path.posix.join(path.posix.dirname(file), from)] as const),
  )
  return cycles(edges)
}

/** Takes away what nothing leads on from, again and again; what is left leads in rings. */
export function cycles(edges: readonly (readonly [string, string])[]): readonly string[] {
  let left = edges.filter(([from, to]) => from !== to)
  for (;;) {
    const starts = new Set(left.map(([from]) => from))
    const ends = new Set(left.map(([, to]) => to))
    const kept = left.filter(([from, to]) => starts.has(to) && ends.has(from))
    if (kept.length === left.length) return [...new Set(kept.map(([from, to]) => `${from} → ${to}`))]
    left = kept
  }
}

/** Rooms matter in slices and in the platform; other packages are one place. */
function keyOf(place: Place): string {
  return place.folder === 'platform'
    ? show({ ...place, room: place.room.endsWith('contract') ? 'contract' : '' })
    : show(place)
}

function placeOf({ manifest, room, file }: Source): Place {
  if (manifest.folder !== 'platform') return { folder: manifest.folder, room }
  return { folder: 'platform', room: file.split('/')[2] === 'contract' ? `${room}/contract` : room }
}

function placeOfImport(source: Source, from: string): Place | undefined {
  if (from.startsWith('.')) {
    const inside = path.posix
      .join(path.posix.dirname(source.file), from)
      .slice(source.manifest.folder.length + 1)
    return { folder: source.manifest.folder, room: inside.includes('/') ? (inside.split('/')[0] ?? '') : '' }
  }
  const manifest = manifestNamed(libraryOf(from))
  if (manifest === undefined) return undefined
  return { folder: manifest.folder, room: from.slice(manifest.name.length + 1) }
}

/** What belongs to a package and is there at work. */
function housed(sources: readonly Source[]): readonly Source[] {
  return sources.filter(({ manifest, forTests }) => manifest.folder !== '' && !forTests)
}

function bare(imports: readonly Import[]): readonly string[] {
  const names = imports.map(({ from }) => from).filter((from) => !from.startsWith('.'))
  return [...new Set(names.map(libraryOf))]
}
