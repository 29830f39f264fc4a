import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commentUseCases } from '../comments/index.ts'
import { deleteComment, writeComment } from '../comments/contract/index.ts'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { perform } from '../operations/index.ts'
import type { Download, ReadUseCase, WriteUseCase } from '../operations/use-case.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { find } from '../search/contract/index.ts'
import { searchUseCases } from '../search/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import {
  attachFile,
  type AttachedFile,
  downloadFile,
  listFiles,
  listFileVersions,
  mostFileBytes,
  removeFile,
  restoreFile,
} from './contract/index.ts'
import { fileUseCases, foundFiles } from './index.ts'

const useCases = [
  ...fileUseCases(testSubjects),
  ...commentUseCases(testSubjects),
  ...searchUseCases([foundFiles(testSubjects)]),
]

describe('files', () => {
  let database: TestDatabase
  let house: TestCarriage
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => useCases)
    await house.organisation('Here', ['Harbour', 'Quay'])
    await house.organisation('Elsewhere', ['Lock'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Wim', 'Here', { role: 'team-member', project: 'Harbour' })
    await house.person('Tess', 'Here', { role: 'team-member', project: 'Quay' })
    await house.person('Ola', 'Here', { role: 'auditor' })
    await house.person('Rui', 'Elsewhere', { role: 'pmo-lead' })
  })
  afterAll(async () => await database.drop())

  const about = (project: string): { subjectKind: string; subjectId: string } => ({
    subjectKind: 'investment',
    subjectId: house.idOf(project),
  })
  const carryOut = async (
    who: string,
    operation: unknown,
    input: Record<string, unknown>,
    upload?: Uint8Array,
  ): Promise<unknown> => {
    const useCase = useCases.find((one) => (one.operation as unknown) === operation)
    const tenant = who === 'Rui' ? 'Elsewhere' : 'Here'
    const actor = {
      kind: 'person',
      tenantId: house.idOf(tenant),
      personId: house.idOf(who),
      reach: 'write',
    } as const
    const stage = { door: house.door, now: house.now, placeOf: async () => ({}) }
    const ask = { actor, input, requestId: 'test', upload }
    return (await perform(stage, useCase as ReadUseCase | WriteUseCase, ask)).output
  }
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const attach = async (
    who: string,
    project: string,
    name: string,
    content: string | Uint8Array,
    commentId?: string,
  ): Promise<AttachedFile> => {
    const input = { ...about(project), name, ...(commentId ? { commentId } : {}) }
    const upload = typeof content === 'string' ? bytesOf(content) : content
    return (await carryOut(who, attachFile, attachFile.input.parse(input), upload)) as AttachedFile
  }
  const download = async (who: string, fileId: string, version?: number): Promise<string> => {
    const input = { fileId, ...(version ? { version } : {}) }
    return new TextDecoder().decode(((await carryOut(who, downloadFile, input)) as Download).bytes)
  }
  const names = async (who: string, project: string): Promise<readonly string[]> =>
    (await house.act(who, listFiles, about(project))).items.map(({ name }) => name)
  const count = async (table: string): Promise<number> =>
    (await database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0

  it('are attached, listed and downloaded by who sees the subject, and by nobody else', async () => {
    const { id } = await attach('Jonas', 'Harbour', 'Soil report.txt', 'Clay, then sand.')
    expect(await names('Mira', 'Harbour')).toEqual(['Soil report.txt'])
    expect(await download('Wim', id)).toBe('Clay, then sand.')
    for (const who of ['Tess', 'Rui']) {
      expect(await codeOf(names(who, 'Harbour'))).toBe('subjects/unknown')
      expect(await codeOf(attach(who, 'Harbour', 'Mine.txt', 'Let me in.'))).toBe('subjects/unknown')
      expect(await codeOf(download(who, id))).toBe('record/not-found')
      expect(await codeOf(house.act(who, listFileVersions, { fileId: id }))).toBe('record/not-found')
    }
    expect(await codeOf(attach('Ola', 'Harbour', 'Audit.txt', 'Seen.'))).toBe('identity/not-permitted')
  })

  it('of the same name become versions, each with its author, and every version stays', async () => {
    const first = await attach('Jonas', 'Harbour', 'Budget.csv', 'one')
    const second = await attach('Mira', 'Harbour', 'budget.CSV', 'two')
    expect(second).toMatchObject({ id: first.id, version: 2, addedBy: { name: 'Mira' } })
    expect(await download('Wim', first.id)).toBe('two')
    expect(await download('Wim', first.id, 1)).toBe('one')
    expect(await codeOf(download('Wim', first.id, 3))).toBe('record/not-found')
    const { items } = await house.act('Wim', listFileVersions, { fileId: first.id })
    expect(items.map(({ version, addedBy }) => [version, addedBy.name])).toEqual([
      [2, 'Mira'],
      [1, 'Jonas'],
    ])
    const { rows } = await database.owner.query<{ others: string[] }>(
      `select payload -> 'others' as others from event where name = 'files.attached' order by seq desc limit 1`,
    )
    expect(rows[0]?.others).toEqual([house.idOf('Jonas')])
  })

  it('attached at once under one name stand one after the other', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map((one) => attach('Mira', 'Quay', 'At once.txt', one)))
    expect(all.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3])
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  })

  it('of the same bytes are kept once, and not reached over the wall by them', async () => {
    await attach('Jonas', 'Harbour', 'One.txt', 'The same words.')
    const [files, chunks] = [await count('file'), await count('file_chunk')]
    const again = await attach('Jonas', 'Harbour', 'Other.txt', 'The same words.')
    expect([await count('file'), await count('file_chunk')]).toEqual([files, chunks])
    const theirs = await attach('Rui', 'Lock', 'Theirs.txt', 'The same words.')
    expect(await count('file')).toBe(files + 1)
    expect(await codeOf(download('Rui', again.id))).toBe('record/not-found')
    expect(await codeOf(download('Mira', theirs.id))).toBe('record/not-found')
  })

  it('that are empty or too large are refused with a sentence, and leave nothing', async () => {
    const before = await count('attachment')
    expect(await codeOf(attach('Jonas', 'Harbour', 'Empty.txt', ''))).toBe('files/empty')
    expect(await codeOf(attach('Jonas', 'Harbour', 'Large.bin', new Uint8Array(mostFileBytes + 1)))).toBe(
      'http/too-large',
    )
    expect(await count('attachment')).toBe(before)
    const most = await attach('Jonas', 'Harbour', 'Most.bin', new Uint8Array(mostFileBytes))
    expect(most.sizeBytes).toBe(mostFileBytes)
    await house.act('Jonas', removeFile, { fileId: most.id })
  }, 60_000)

  it('have names without signs that hide what they are', () => {
    for (const name of ['../secret', 'a\\b', 'invoice\u202efdp.exe', 'line\nbreak', '  ', 'x'.repeat(201)])
      expect(attachFile.input.safeParse({ ...about('Harbour'), name }).success).toBe(false)
    expect(attachFile.input.parse({ ...about('Harbour'), name: ' Übergabe (final).pdf ' }).name).toBe(
      'Übergabe (final).pdf',
    )
  })

  it('are removed by who attached them, by who may change the subject, and put back', async () => {
    const own = await attach('Wim', 'Harbour', 'Photo.png', 'not really')
    const other = await attach('Jonas', 'Harbour', 'Contract.pdf', '%PDF-1.7 signed')
    expect(own.removable).toBe(true)
    expect(await codeOf(house.act('Wim', removeFile, { fileId: other.id }))).toBe('files/not-yours')
    await house.act('Jonas', removeFile, { fileId: own.id })
    expect(await names('Wim', 'Harbour')).not.toContain('Photo.png')
    expect(await codeOf(download('Wim', own.id))).toBe('record/not-found')
    expect(await codeOf(house.act('Wim', restoreFile, { fileId: own.id }))).toBe('record/not-found')
    await house.act('Jonas', restoreFile, { fileId: own.id })
    expect(await download('Wim', own.id)).toBe('not really')
    await house.act('Wim', removeFile, { fileId: own.id })
    await attach('Wim', 'Harbour', 'Photo.png', 'another one')
    expect(await codeOf(house.act('Wim', restoreFile, { fileId: own.id }))).toBe('files/name-taken')
  })

  it('are carried by a comment of one’s own, and go with it', async () => {
    const said = { ...about('Harbour'), text: 'See the drawing.' }
    const { thread } = await house.act('Jonas', writeComment, said)
    const carried = await attach('Jonas', 'Harbour', 'Drawing.dwg', 'lines', thread.id)
    expect(carried).toMatchObject({ commentId: thread.id, version: 1 })
    expect((await attach('Jonas', 'Harbour', 'Drawing.dwg', 'more lines', thread.id)).id).not.toBe(carried.id)
    expect(await codeOf(attach('Mira', 'Harbour', 'Mine.txt', 'x', thread.id))).toBe('files/not-your-comment')
    expect(await codeOf(attach('Mira', 'Quay', 'Mine.txt', 'x', thread.id))).toBe('record/not-found')
    await house.act('Jonas', deleteComment, { commentId: thread.id })
    expect(await codeOf(download('Jonas', carried.id))).toBe('record/not-found')
  })

  it('are found by their names where their subject is seen', async () => {
    await attach('Jonas', 'Harbour', 'Dredging permit 2027.pdf', '%PDF-1.7')
    const found = async (who: string): Promise<readonly string[]> =>
      (await house.act(who, find, { text: 'dredging' })).items.map(({ title }) => title)
    expect(await found('Wim')).toEqual(['Dredging permit 2027.pdf · Harbour'])
    expect(await found('Tess')).toEqual([])
    expect(await found('Rui')).toEqual([])
  })

  it('leave no name in the log', async () => {
    const { rows } = await database.owner.query<{ payload: string }>(
      `select payload::text from event where name like 'files.%'`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ payload }) => /report|Budget|Photo|permit/i.test(payload))).toEqual([])
  })

  it('are refused where the organisation keeps as much as it may', async () => {
    await database.owner.query(
      `insert into file (tenant_id, sha256, bytes, created_at)
       select $1, 'full ' || n, 52428800, now() from generate_series(1, 410) n`,
      [house.idOf('Elsewhere')],
    )
    expect(await codeOf(attach('Rui', 'Lock', 'One more.txt', 'x'))).toBe('files/no-room')
    expect((await attach('Mira', 'Quay', 'One more.txt', 'x')).name).toBe('One more.txt')
  })
})
