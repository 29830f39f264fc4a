import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTarHeader, tarEnd, tarHeader, tarPadding } from './ustar.ts'

describe('the tar header', () => {
  it('is read back as it was written, also for sizes over 8 GiB', () => {
    const name = fc.stringMatching(/^[a-z0-9./-]{1,100}$/)
    fc.assert(
      fc.property(name, fc.maxSafeNat(), (file, size) => {
        expect(readTarHeader(tarHeader({ name: file, size }, 1_700_000_000))).toEqual({ name: file, size })
      }),
    )
  })

  it('is not taken for one when a single byte has changed', () => {
    const block = tarHeader({ name: 'tables/0001-public.event.copy.gz', size: 4711 }, 1_700_000_000)
    fc.assert(
      fc.property(fc.nat(147), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(block)
        changed[at] = ((changed[at] ?? 0) + by) % 256
        expect(readTarHeader(changed)).toBeUndefined()
      }),
    )
  })

  it('makes a file that the system’s own tar lists', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-tar-'))
    try {
      const body = Buffer.from('{}\n')
      const entry = { name: 'manifest.json', size: body.length }
      const file = join(folder, 'a.tar')
      writeFileSync(
        file,
        Buffer.concat([tarHeader(entry, 1_700_000_000), body, tarPadding(body.length), tarEnd]),
      )
      expect(execFileSync('tar', ['-tf', file], { encoding: 'utf8' })).toBe('manifest.json\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
