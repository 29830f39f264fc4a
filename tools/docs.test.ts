import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, root } from './architecture/sources.ts'

const files = listFiles()
const documents = files.filter((file) => file.endsWith('.md'))
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
)

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

describe('the documents', () => {
  it.each(documents)('link to places that are there: %s', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    const dead = links
      .filter((link) => !/^(https?:|mailto:)/.test(link))
      .filter((link) => !leadsSomewhere(file, link))
    expect(dead).toEqual([])
  })

  it.each(documents)('name commands that exist: %s', (file) => {
    const named = [...read(file).matchAll(/npm (?:run )?(start|test|(?<=run )[\w:]+)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it.each([
    'README.md',
    'ARCHITECTURE.md',
    'STYLE.md',
    'CONTRIBUTING.md',
    'GLOSSARY.md',
    'CHANGELOG.md',
    'SECURITY.md',
  ])('stand at the root: %s', (file) => {
    expect(files).toContain(file)
  })

  it('keep the architecture on 200 lines', () => {
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(200)
  })

  it('name folders in the architecture that are there', () => {
    const tree = /```text\n([\s\S]*?)```/.exec(read('ARCHITECTURE.md'))?.[1] ?? ''
    const folders = [...tree.matchAll(/^([\w-]+(?:\/[\w-]+)*)\/ /gm)].map((match) => match[1] ?? '')
    expect(folders.length).toBeGreaterThan(8)
    expect(folders.filter((folder) => !existsSync(path.join(root, folder)))).toEqual([])
  })
})

describe('the records of decisions', () => {
  const records = files.filter((file) => file.startsWith('docs/adr/')).toSorted()

  it('are numbered upward from one, no number twice', () => {
    const numbers = records.map((file) => Number(path.basename(file).slice(0, 4)))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(numbers[0]).toBe(1)
    expect(numbers.length).toBeGreaterThan(9)
  })

  it.each(records)('say context, decision and consequences on a page: %s', (file) => {
    const text = read(file)
    expect(text.split('\n').length).toBeLessThanOrEqual(60)
    expect(text).toMatch(/^# \d+ · .+\n[\s\S]*## Context\n[\s\S]*## Decision\n[\s\S]*## Consequences\n/)
  })

  it('name every library that a package uses', () => {
    const text = records.map(read).join('\n')
    const used = files
      .filter((file) => path.basename(file) === 'package.json')
      .flatMap((file) => {
        const { dependencies = {}, devDependencies = {} }: Dependencies = JSON.parse(read(file))
        return Object.keys({ ...dependencies, ...devDependencies })
      })
      .filter((name) => !name.startsWith('@portolan/'))
    expect([...new Set(used)].filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

type Dependencies = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** A file, a folder, or a heading of a document. */
function leadsSomewhere(file: string, link: string): boolean {
  const [target = '', anchor] = link.split('#')
  const found = target === '' ? file : path.posix.join(path.posix.dirname(file), target)
  if (!existsSync(path.join(root, found))) return false
  return anchor === undefined || !found.endsWith('.md') || headings(found).includes(anchor)
}

function headings(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
