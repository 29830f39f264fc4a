import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { filesOf, rowsOf } from '../bench/levelling/archive.ts'
import { solve } from '../bench/levelling/solve.ts'
import { faultsOf } from '@portolan/levelling/testing'
import { run, temporaryFolder } from '../testing/index.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const missing = !existsSync(fileURLToPath(new URL('../../../../shared/data/psplib', import.meta.url)))

const two = `2\n1\n1\n\n1 5\n1\n\n2 1 1 2:1\n\n2 0\n1\n\n3 1 0\n4 1 0\n`

function save(name: string, content: string): string {
  const file = path.join(folder.path, name)
  writeFileSync(file, content)
  return file
}

function compute(...words: readonly string[]): ReturnType<typeof run> {
  return run(path.join(folder.path, 'none'), 'compute', 'level', ...words)
}

describe('portolan compute level', () => {
  it('gives a start for each job in the order of the file, the bound and the work', async () => {
    const ran = await compute(save('two.txt', two), '--schedules', '50')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const answer = JSON.parse(ran.out) as { readonly schedules: number }
    expect(answer).toMatchObject({
      file: 'two.txt',
      status: 'optimal',
      makespan: 10,
      lowerBound: 10,
      starts: [5, 7, 0],
      findings: [],
    })
    expect(answer.schedules).toBeLessThanOrEqual(50)
  })

  it('tells what it cannot read, and goes on with the next', async () => {
    const ran = await compute(save('letter.txt', 'Dear all'), save('two.txt', two), '--seconds', '1')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('letter.txt: error: The file is no sequencing problem')
    expect(
      ran.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { status: string }).status),
    ).toEqual(['unread', 'optimal'])
  })

  it('takes schedules or seconds, not both', async () => {
    const ran = await compute(save('two.txt', two), '--schedules', '5', '--seconds', '1')
    expect(ran.code).toBe(2)
  })
})

describe.skipIf(missing)('plans of published problems', () => {
  it.each(['j30', 'j60', 'j120'])('hold, and lie between the known bounds: %s', (set) => {
    const files = filesOf(`psplib/${set}.tar.gz`)
    const rows = rowsOf(`psplib/${set}-best-known.csv`).filter((_, k) => k % 30 === 7)
    for (const row of rows) {
      const name = row['instance'] ?? ''
      const { input, result } = solve(name, files.get(name) ?? new Uint8Array(), { schedules: 1000 })
      expect(faultsOf(input, result), name).toEqual([])
      expect(result.finish).toBeGreaterThanOrEqual(Number(row['lower_bound']))
      expect(result.finish).toBeLessThanOrEqual(Number(row['upper_bound']) * 1.15)
      expect(result.bound).toBeLessThanOrEqual(Number(row['upper_bound']))
      expect(result.work).toBeLessThanOrEqual(1000)
    }
  })

  it('hold for many projects, and for people with skills', () => {
    const sets = [
      ['multi-project/mplib1-set3-sample.tar.gz', 13],
      ['multi-skill/mspsp-set1a.tar.gz', 27],
      ['multi-skill/mspsp-set2a.tar.gz', 11],
      ['multi-skill/imopse-d36.tar.gz', 6],
    ] as const
    for (const [archive, every] of sets)
      for (const [name, bytes] of [...filesOf(archive)].filter((_, k) => k % every === 0)) {
        const { input, result } = solve(name, bytes, { schedules: 60 })
        expect(faultsOf(input, result), name).toEqual([])
      }
  })

  it.each(['1a', '2a'])('have bounds that no published makespan is below: MSPSP %s', (set) => {
    const files = filesOf(`multi-skill/mspsp-set${set}.tar.gz`)
    for (const row of rowsOf(`multi-skill/mspsp-set${set}-known.csv`)) {
      const name = row['instance'] ?? ''
      const { result } = solve(name, files.get(name) ?? new Uint8Array(), { schedules: 2 })
      expect(result.bound, name).toBeLessThanOrEqual(Number(row['makespan']))
    }
  })
})
