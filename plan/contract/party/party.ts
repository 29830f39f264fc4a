import { classed } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue, NamedLink } from '../investment.ts'

export const partyKinds = ['organisation-unit', 'customer', 'supplier'] as const
export type PartyKind = (typeof partyKinds)[number]

export const Party = z.object({
  id: z.uuid(),
  kind: z.enum(partyKinds),
  name: z.string(),
  parent: NamedLink.nullable().describe('Of an organisation unit, the one above it'),
  contactEmail: classed(z.string().nullable(), 'personal'),
  projects: z.int(),
  version: z.int(),
})
export type Party = z.output<typeof Party>

/** A party with what belongs to it. */
export const PartyWithBelongings = Party.extend({
  below: z.array(NamedLink).describe('Organisation units below it'),
  names: z.array(z.string()).describe('What it was called before it was merged'),
  belongs: z
    .array(NamedLink.extend({ code: z.string().nullable() }))
    .describe('Its projects, by name; 200 at most'),
  spent: z.array(MoneyValue).describe('What the ledger paid to a supplier, by currency'),
  postings: z.int(),
})
export type PartyWithBelongings = z.output<typeof PartyWithBelongings>
