import path from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { screensAhead } from './screens-ahead.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** Writes `ahead.json` beside the built page: which files and reads the server is to name with the page of a path. */
export function listScreensAhead(): Plugin {
  return {
    name: 'portolan:screens-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const shell = closureOf(
        chunks.filter(({ isEntry }) => isEntry),
        bundle,
      )
      const ahead = screensAhead.map(({ path: at, screens, reads }) => {
        const first = screens.map((screen) => chunkOf(screen, chunks))
        const all = [...closureOf(first, bundle)].filter((chunk) => !shell.has(chunk))
        const styles = all.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
        return {
          path: at,
          scripts: all.map(({ fileName }) => `/${fileName}`),
          styles: [...new Set(styles)].map((file) => `/${file}`),
          reads,
        }
      })
      this.emitFile({ type: 'asset', fileName: 'ahead.json', source: JSON.stringify(ahead) })
    },
  }
}

type Chunk = Rolldown.OutputChunk

function chunkOf(screen: string, chunks: readonly Chunk[]): Chunk {
  const file = path.join(root, screen)
  const found = chunks.find(({ facadeModuleId, moduleIds }) =>
    facadeModuleId === null ? moduleIds.includes(file) : facadeModuleId === file,
  )
  if (found === undefined) throw new Error(`${screen} is no screen of its own: correct screens-ahead.ts.`)
  return found
}

/** With all that they draw in before they run. */
function closureOf(from: readonly Chunk[], bundle: Rolldown.OutputBundle): ReadonlySet<Chunk> {
  const reached = new Set<Chunk>()
  const waiting = [...from]
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (reached.has(chunk)) continue
    reached.add(chunk)
    for (const name of chunk.imports) {
      const drawn = bundle[name]
      if (drawn?.type === 'chunk') waiting.push(drawn)
    }
  }
  return reached
}
