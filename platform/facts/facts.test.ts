import { fact } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factReader, provide } from './index.ts'

const approved = fact({
  id: 'room.approved',
  subject: 'project',
  title: 'Approved',
  value: z.boolean(),
  whoCanFix: 'The sponsor',
})
const about = { tx: undefined as unknown as Tx, subjectId: 'p', now: '2026-11-16T08:00:00.000Z' }

describe('a fact', () => {
  it('is not available, and never false, where no room provides it', async () => {
    expect(await factReader([])(approved, about)).toEqual({
      available: false,
      because: 'Nobody here provides “Approved”.',
    })
  })

  it('is not available where its room does not know it of the subject', async () => {
    const read = factReader([provide(approved, async () => undefined)])
    expect(await read(approved, about)).toEqual({ available: false, because: '“Approved” is not known yet.' })
  })

  it('comes with its value and its day where it is known', async () => {
    const read = factReader([provide(approved, async () => ({ value: false, asOf: '2026-11-01' }))])
    expect(await read(approved, about)).toEqual({ available: true, value: false, asOf: '2026-11-01' })
  })
})
