import { localSocketPath, type Serving } from '@portolan/server'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from '../connection/request.ts'
import { operations } from '../operations.ts'
import { run, runIn, runProgram, startHere, temporaryFolder } from '../testing/index.ts'
import { csvOf, goodRows, save } from '../testing/registers.ts'

describe('the program, as a terminal starts it', () => {
  const folder = temporaryFolder()
  const environment = { PORTOLAN_DATA: `${folder.path}/data`, PORT: '0', PORTOLAN_SAMPLE: 'no' }
  afterAll(() => folder.remove())

  it('tells about itself and about each command', async () => {
    const all = await runProgram(environment, ['--help'])
    expect(all).toMatchObject({ code: 0, err: '' })
    const commands = ['serve', 'import', 'export', 'doctor', 'token', 'backup', 'restore', 'replay', 'api']
    for (const command of commands) {
      expect(all.out).toMatch(new RegExp(`^  ${command} `, 'm'))
      const one = await run(environment.PORTOLAN_DATA, command, '--help')
      expect(one.code).toBe(0)
      expect(one.out).toMatch(new RegExp(`^Usage: portolan ${command}`))
    }
  }, 60_000)

  it.each([
    [['improt', 'x.csv'], "error: unknown command 'improt'\n(Did you mean import?)\n"],
    [['import', '--dry-rum', 'x.csv'], "error: unknown option '--dry-rum'\n(Did you mean --dry-run?)\n"],
    [['import'], "error: missing required argument 'file'\n"],
    [
      ['import', '--as-of', '2026-02-30', 'x.csv'],
      /argument '2026-02-30' is invalid\. It is not a day, as 2026-11-16\./,
    ],
    [
      ['import', '--match', 'nearest', 'x.csv'],
      /argument 'nearest' is invalid\. Allowed choices are id, name, ask\./,
    ],
    [
      ['api', 'plan.list-projcts'],
      "error: unknown command 'plan.list-projcts'\n(Did you mean plan.list-projects?)\n",
    ],
    [
      ['export', '--as', 'projects', '--differs'],
      'differs: filters the portfolio only. Use --as portfolio, or leave it away.\n',
    ],
    [
      ['api', '--server', 'nonsense', 'plan.list-projects'],
      'nonsense is no address of a server. Write it as https://portolan.example.org.\n',
    ],
    [
      ['api', '--server', 'http://127.0.0.1:9', 'plan.list-projects'],
      /^Set PORTOLAN_TOKEN to an API token of that server/,
    ],
  ])(
    'refuses %j with exit code 2 and the nearest',
    async (words, sentence) => {
      const ran = await runIn(environment, ...words)
      expect(ran.err).toMatch(sentence)
      expect(ran).toMatchObject({ code: 2, out: '' })
    },
    60_000,
  )

  it('imports into a folder that does not exist yet, starts what it needs for that, and leaves nothing running', async () => {
    const file = save(folder.path, 'register 2026-03-31.csv', csvOf(goodRows))
    const first = await runProgram(environment, ['import', file, '--as-of', '2026-03-31'])
    // In a closed folder it says which copy of PostgreSQL it runs; beside that there is nothing to say.
    expect(first.err).toMatch(/^(The account \w+ cannot reach .*, so PostgreSQL runs from a copy in .*\n)?$/)
    expect(first).toMatchObject({
      code: 0,
      out: 'register 2026-03-31.csv: as of 2026-03-31, 3 rows: 3 new, 0 updated, 0 same, 0 to check, 0 stop, 0 left out; imported\n  joined: none; 0 known projects are not in it; 0 notes\n',
    })
    const again = await runProgram(environment, ['import', file, '--as-of', '2026-03-31'])
    expect(again.out).toContain('3 rows: 0 new, 0 updated, 3 same')
    expect(await runProgram(environment, ['doctor'])).toMatchObject({ code: 0 })
  }, 120_000)

  it('serves until it is told to stop', async () => {
    const ran = await runProgram(environment, ['serve'], 'Stop it with Ctrl+C.')
    expect(ran.out).toMatch(/^Portolan is at http:\/\//)
    expect(ran.code).toBe(0)
  }, 120_000)

  it('lets people in while it makes the sample organisation, and stops in the middle of that', async () => {
    const data = `${folder.path}/with-sample`
    const ran = await runProgram(
      { PORTOLAN_DATA: data, PORT: '0' },
      ['serve'],
      'Making the sample organisation: people, 50 %',
    )
    expect(ran.out).toMatch(
      /^Portolan is at http:\/\/\S+\nSign in with this link, once, within 15 minutes: http/,
    )
    expect(ran.err).toMatch(/people, 50 %\n$/)
    expect(ran.code).toBe(0)
  }, 120_000)
})

describe('beside a running server', () => {
  const folder = temporaryFolder()
  const data = `${folder.path}/data`
  let serving: Serving
  beforeAll(async () => {
    serving = await startHere(data)
    const dangerous = [
      'P-4',
      '=HYPERLINK("http://example.org")',
      'Ports',
      '2024-01-01',
      '2026-01-01',
      '500',
      'GBP',
    ] as const
    const turned = ['P-5', 'Turned', 'Ports', '2026-01-01', '2024-01-01', '500', 'GBP'] as const
    const file = save(folder.path, 'register 2026-03-31.csv', csvOf([...goodRows, dangerous, turned]))
    expect(await run(data, 'import', file)).toMatchObject({ code: 0 })
  })
  afterAll(async () => {
    await serving.stop()
    folder.remove()
  })

  it('has a command for every operation that the server answers', async () => {
    const answer = await request({ socket: await localSocketPath(data) }, '/api/openapi.json', {
      method: 'GET',
      headers: {},
    })
    const { paths } = JSON.parse(await answer.text()) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const served = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    const listed = (await run(data, 'api', '--list')).out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])
    expect(listed).toEqual(operations.map(({ id }) => id))
    // The stream of changes never ends: it is followed by pages, not by a command.
    expect(served.filter((id) => !listed.includes(id))).toEqual(['live.follow'])
    for (const id of listed) expect((await run(data, 'api', id ?? '', '--help')).code, id).toBe(0)
  })

  it('makes flags from the contract, and refuses what does not fit it before anything is sent', async () => {
    const ran = await run(data, 'api', 'plan.list-projects', '--limit', '2', '--search', 'a')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ items: [{ name: 'Chart room' }, { name: 'Harbour wall' }] })
    const wrong = await run(data, 'api', 'plan.list-projects', '--limit', 'many')
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toMatch(
      /^--limit: .*\n"portolan api plan\.list-projects --help" tells about its flags\.\n$/,
    )
    const refused = await run(
      data,
      'api',
      'plan.show-project',
      '--project-id',
      '01936f5a-5c00-7000-8000-000000000001',
    )
    expect(refused).toMatchObject({
      code: 1,
      out: '',
      err: 'There is no such project, or it is not visible to you.\n',
    })
  })

  it('exports text that begins like a formula as text, in CSV and XLSX, and as it is in JSON', async () => {
    const csv = await run(data, 'export', '--as', 'projects')
    expect(csv.out).toContain(`"'=HYPERLINK(""http://example.org"")"`)
    expect(csv.out.split('\r\n')).toHaveLength(7)
    const workbook = `${folder.path}/out.xlsx`
    expect(await run(data, 'export', '--as', 'projects', '--out', workbook)).toMatchObject({
      code: 0,
      out: '',
    })
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK')
    expect(JSON.parse((await run(data, 'export', '--as', 'projects', '--format', 'json')).out)).toHaveLength(
      5,
    )
  })

  it('exports the portfolio with what was computed, filtered as the list is', async () => {
    const ran = await run(data, 'export', '--search', 'Chart')
    expect(ran.code).toBe(0)
    const [header, ...rows] = ran.out.trim().split('\r\n')
    expect(header).toMatch(/^\uFEFF?ID,Name,.*Computed/)
    expect(rows).toHaveLength(1)
    expect(
      JSON.parse((await run(data, 'export', '--search', 'Chart', '--format', 'json')).out),
    ).toMatchObject([{ name: 'Chart room' }])
  })

  it('exports the findings of the last import', async () => {
    const ran = await run(data, 'export', '--as', 'findings')
    expect(ran.out).toMatch(
      /^\uFEFF?Row,ID,Name,Verdict,Joined by,Severity,Code,Finding\r\n6,P-5,Turned,check,,warning,finish-before-start,/,
    )
  })

  it('makes, lists and revokes tokens; the secret is shown once', async () => {
    const made = await run(data, 'token', 'create', '--name', 'Nightly', '--days', '30', '--reach', 'read')
    expect(made.code).toBe(0)
    expect(made.out).toMatch(/^ptl_[\w-]{40,}\n$/)
    const listed = await run(data, 'token', 'list', '--json')
    const token = JSON.parse(listed.out) as { id: string; prefix: string; state: string }
    expect(token).toMatchObject({ name: 'Nightly', reach: 'read', state: 'active' })
    expect(listed.out).not.toContain(made.out.trim())
    expect(await run(data, 'token', 'revoke', token.id)).toMatchObject({ code: 0 })
    expect(JSON.parse((await run(data, 'token', 'list', '--json')).out)).toMatchObject({ state: 'revoked' })
    expect(await run(data, 'token', 'create', '--name', 'Too long', '--days', '9999')).toMatchObject({
      code: 1,
    })
  })

  it('acts as the person named, and says when there is none', async () => {
    const ran = await run(
      data,
      'import',
      `${folder.path}/register 2026-03-31.csv`,
      '--person',
      'nobody@example.org',
    )
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(
      'There is no active person nobody@example.org here. Name one by e-mail with --person',
    )
  })

  it('replays a stored run and finds the same result', async () => {
    const id = await untilComputed()
    const ran = await run(data, 'replay', id)
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^Same result\./)
    await serving.database.owner.query("update run set result_hash = repeat('0', 64) where id = $1", [id])
    expect(await run(data, 'replay', id, '--json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"same":false'),
    })
  })

  it('takes corrections from a map, by the name of a column', async () => {
    const file = save(
      folder.path,
      'other.csv',
      csvOf([['A', 'Kept', '3', '2024-05-06', '2025-05-06', '7', 'GBP']]),
    )
    const map = save(
      folder.path,
      'map.json',
      Buffer.from(
        JSON.stringify({
          columns: [{ name: 'Department', use: 'other' }],
          scale: 'thousands',
          asOf: '2026-06-30',
        }),
      ),
    )
    const ran = await run(data, 'import', file, '--map', map, '--portfolio', 'Mapped', '--json')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({
      asOf: '2026-06-30',
      portfolio: 'Mapped',
      columns: expect.arrayContaining([expect.objectContaining({ name: 'Department', use: 'other' })]),
    })
    const { rows } = await serving.database.owner.query(
      "select whole_life_cost::int as cost from edition where name = 'Kept'",
    )
    expect(rows).toEqual([{ cost: 700_000 }])
    const wrong = save(
      folder.path,
      'wrong.json',
      Buffer.from('{"columns": [{"name": "Department", "use": "nonsense"}]}'),
    )
    expect(await run(data, 'import', file, '--map', wrong)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/wrong\.json is not a map: columns\.0\.use is none of id, name,/),
    })
    const absent = save(
      folder.path,
      'absent.json',
      Buffer.from('{"columns": [{"name": "Colour", "use": "other"}]}'),
    )
    expect(await run(data, 'import', file, '--map', absent)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/The file has no column Colour\. It has: 0 Project ID, 1 Project name/),
    })
  })

  async function untilComputed(): Promise<string> {
    for (;;) {
      const { rows } = await serving.database.owner.query<{ id: string }>('select id from run limit 1')
      if (rows[0]) return rows[0].id
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
})
