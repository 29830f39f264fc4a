import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Lays a zipped copy beside each script and style: the server need not do it for every visit. */
export function zipAssets(): Plugin {
  return {
    name: 'portolan:zip-assets',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        if (dir === undefined || !/\.(js|css)$/.test(file.fileName)) continue
        const content = file.type === 'chunk' ? file.code : file.source
        writeFileSync(path.join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }
}
