import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, type Program, Visitor } from 'oxc-parser'
import { type Manifest, manifestOf } from './manifests.ts'

export type Import = {
  readonly from: string
  /** True when nothing of it is left after compilation. */
  readonly typeOnly: boolean
}

/** One file of the house, and where it stands in it. */
export type Source = {
  /** From the root, with `/`. */
  readonly file: string
  readonly text: string
  readonly manifest: Manifest
  /** First folder below the package: contract, domain, server, web, or a part of the platform. */
  readonly room: string
  /** Tests, benchmarks, tools: what is not there at work. */
  readonly forTests: boolean
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
  readonly program: Program
}

export const root: string = path.join(import.meta.dirname, '..', '..')
const passedOver = new Set(['node_modules', 'dist', '.git', 'data', 'build'])

/** Every TypeScript source of the repository. */
export function readSources(): readonly Source[] {
  return listFiles()
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')))
}

/** Every file of the repository, from the root. */
export function listFiles(folder = ''): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (passedOver.has(entry.name)) return []
    return entry.isDirectory() ? listFiles(file) : [file]
  })
}

export function readSource(file: string, text: string): Source {
  const manifest = manifestOf(file)
  const { program, module } = parseSync(file, text)
  const inside = manifest.folder === '' ? file : file.slice(manifest.folder.length + 1)
  return {
    file,
    text,
    manifest,
    room: inside.includes('/') ? (inside.split('/')[0] ?? '') : '',
    forTests: isForTests(file),
    imports: [...staticImports(module), ...dynamicImports(program)],
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some(({ exportName }) => exportName.kind === 'Default'),
    ),
    program,
  }
}

function isForTests(file: string): boolean {
  return /\.(test|bench|journey|config)\.tsx?$|(^|\/)(testing|bench|journeys|tools)\//.test(file)
}

type Module = ReturnType<typeof parseSync>['module']

function staticImports({ staticImports: imports, staticExports: exports }: Module): readonly Import[] {
  return [
    ...imports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...exports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ from: moduleRequest.value, typeOnly: isType }],
      ),
    ),
  ]
}

/** `import('x')`, as a value and as a type. */
function dynamicImports(program: Program): readonly Import[] {
  const found: Import[] = []
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string')
        found.push({ from: source.value, typeOnly: false })
    },
    TSImportType({ source }) {
      found.push({ from: source.value, typeOnly: true })
    },
  }).visit(program)
  return found
}
