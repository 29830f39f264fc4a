import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateKeyPairSync, sign } from 'node:crypto'
import { addParty, addPortfolio, addProject, applyPlanEdits } from '@portolan/plan/contract'
import {
  canonical,
  headsFile,
  readSignedHeads,
  type SignedHead,
  signHeads,
  verifyEvents,
} from '@portolan/platform/events'
import { addPerson, changePerson } from '@portolan/platform/identity/contract'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './testing/ask.ts'
import { type House, openHouse } from './testing/house.ts'
import { firstAdministrator } from './testing/people.ts'
import { chanceOf, kindsOfTampering, tamper } from './tampering/tamper.ts'

const now = '2026-11-16T08:00:00.000Z'
const rounds = process.env['PORTOLAN_LONG'] === '1' ? 5_000 : 1_000

let house: House
let client: pg.PoolClient
let tenantId: string
let folder: string
let signed: SignedHead

beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(path.join(tmpdir(), 'portolan-tampering-'))
  const mira = await firstAdministrator(house, 'Chained')
  tenantId = mira.tenantId
  const portfolio = await ask(house, mira, addPortfolio, { name: 'All' })
  for (let at = 0; at < 75; at += 1) {
    const fields = { name: `Project ${at}`, contractValue: { amount: 1_000 + at, currency: 'EUR' } }
    const { id, version } = await ask(house, mira, addProject, { portfolioId: portfolio.id, fields })
    const edits = [
      {
        kind: 'project.set' as const,
        fields: { contractValue: { amount: 2_000 + at, currency: 'EUR' }, embargoNote: `Note ${at}` },
      },
    ]
    await ask(house, mira, applyPlanEdits, { projectId: id, edits }, { ifMatch: version })
    await ask(house, mira, addParty, {
      kind: 'customer',
      name: `Customer ${at}`,
      contactEmail: `c${at}@example.org`,
    })
    const person = await ask(house, mira, addPerson, { name: `Person ${at}`, email: `p${at}@example.org` })
    if (at % 5 === 0)
      await ask(house, mira, changePerson, { id: person.id, phone: `+31 ${at}` }, { ifMatch: person.version })
  }
  client = await house.database.owner.connect()
  await signHeads(client, folder, now)
  const head = (await readSignedHeads(folder)).get(tenantId)
  if (head === undefined) throw new Error('No head was signed.')
  signed = head
  await client.query('analyze event, event_value')
}, 200_000)
afterAll(async () => {
  client.release()
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the event log against a head that was signed just before', () => {
  it('verifies as it was recorded', async () => {
    const { faults, events } = await verifyEvents(client, tenantId, signed)
    expect(faults).toEqual([])
    expect(events).toBeGreaterThanOrEqual(300)
    expect(signed.seq).toBe(events)
  })

  it('shows each of 1,000 random tamperings', async () => {
    const chance = chanceOf(20_261_116)
    const missed: string[] = []
    const tried = new Map<string, number>()
    await client.query('begin')
    await client.query('alter table event disable trigger event_append_only')
    for (let round = 0; round < rounds; round += 1) {
      await client.query('savepoint untouched')
      const kind = kindsOfTampering[round % kindsOfTampering.length] ?? 'changed'
      const deed = await tamper(client, { tenantId, events: signed.seq, kind, chance })
      const { faults } = await verifyEvents(client, tenantId, signed)
      await client.query('rollback to savepoint untouched; release savepoint untouched')
      tried.set(kind, (tried.get(kind) ?? 0) + 1)
      if (faults.length === 0) missed.push(deed)
    }
    await client.query('rollback')
    console.log(
      `tampering: ${rounds - missed.length} of ${rounds} found (${[...tried].map(([kind, times]) => `${times} ${kind}`).join(', ')})`,
    )
    expect(missed).toEqual([])
    expect((await verifyEvents(client, tenantId, signed)).faults).toEqual([])
  }, 600_000)
})

describe('the file of signed heads', () => {
  const changed: readonly (readonly [string, (line: string, other: (head: object) => string) => string])[] = [
    ['a changed number', (line) => line.replace(/"seq":\d+/, '"seq":1')],
    ['a changed hash', (line) => line.replace(/"hash":"../, '"hash":"00')],
    ['a changed day', (line) => line.replace('2026-11-16', '2026-11-17')],
    ['a changed signature', (line) => line.replace(/"signature":"..../, '"signature":"AAAA')],
    ['a line that was cut off', (line) => line.slice(0, line.length - 20)],
    [
      'a line without a signature',
      (line) => JSON.stringify({ ...(JSON.parse(line) as object), signature: undefined }),
    ],
    ['a line that another key signed', (line, other) => other(headOf(line))],
  ]
  it.each(changed)('is refused with %s', async (_, change) => {
    const file = headsFile(folder)
    const text = await readFile(file, 'utf8')
    const lines = text.trimEnd().split('\n')
    await writeFile(file, `${[change(lines[0] ?? '', signedByAnother), ...lines.slice(1)].join('\n')}\n`)
    await expect(readSignedHeads(folder)).rejects.toThrow(/Line 1 .*(signature|cannot be read)/)
    await writeFile(file, text)
    expect((await readSignedHeads(folder)).get(tenantId)).toEqual(signed)
  })
})

function headOf(line: string): object {
  const { signature: _, ...head } = JSON.parse(line) as { signature: string }
  return head
}

function signedByAnother(head: object): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return JSON.stringify({
    ...head,
    signature: sign(null, Buffer.from(canonical(head)), privateKey).toString('base64'),
  })
}
