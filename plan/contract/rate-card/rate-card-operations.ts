import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { periodRefusals } from '../period/period-refusals.ts'
import { refusals } from '../refusals.ts'
import {
  FoundRate,
  gradeLevel,
  NewRoleRate,
  PersonGrade,
  RateCard,
  RateCardRow,
  roleName,
} from './rate-card.ts'
import { rateCardPermissions as may } from './rate-card-permissions.ts'
import { rateCardRefusals } from './rate-card-refusals.ts'

const rateCardId = z.uuid()
const touches = ['rate-card']

export const listRateCards = operation({
  id: 'plan.list-rate-cards',
  method: 'GET',
  path: '/rate-cards',
  summary: 'List the rate cards: the house’s own first, then those of agreements',
  may: may.read,
  input: z.object({}),
  output: z.object({ items: z.array(RateCardRow) }),
  reads: ['rate-card', 'agreement'],
})

export const showRateCard = operation({
  id: 'plan.show-rate-card',
  method: 'GET',
  path: '/rate-cards/{rateCardId}',
  summary: 'Show the rates of a card by role, level and day; with a day, only those that hold then',
  may: may.read,
  input: z.object({ rateCardId, day: z.iso.date().optional() }),
  output: RateCard,
  refuses: refuses(common.notFound),
  reads: ['rate-card', 'agreement'],
})

export const addRateCard = operation({
  id: 'plan.add-rate-card',
  method: 'POST',
  path: '/rate-cards',
  summary: 'Add the rate card of the house, or one of an agreement',
  may: may.keep,
  input: z.object({
    name: z.string().trim().min(1).max(200),
    ofAgreement: z.uuid().nullable().default(null),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
  }),
  output: RateCard,
  refuses: refuses(common.notFound, refusals.unknownCurrency, rateCardRefusals.cardThere),
  touches,
})

export const setRoleRates = operation({
  id: 'plan.set-role-rates',
  method: 'PUT',
  path: '/rate-cards/{rateCardId}/rates',
  summary: 'Set rates of a card together, all or none, as they are pasted from a table',
  may: may.keep,
  input: z.object({ rateCardId, rates: z.array(NewRoleRate).min(1).max(1_000) }),
  output: RateCard,
  refuses: refuses(
    common.notFound,
    rateCardRefusals.halfRate,
    periodRefusals.periodLocked,
    periodRefusals.periodClosing,
  ),
  touches,
  versioned: true,
})

export const findRate = operation({
  id: 'plan.find-rate',
  method: 'GET',
  path: '/role-rate',
  summary: 'Find the rate that holds for a person, or a role at a level, on a day, and how it was found',
  may: may.read,
  input: z.object({
    day: z.iso.date(),
    ofPerson: z.uuid().optional(),
    role: roleName.optional(),
    level: gradeLevel.optional(),
    ofAgreement: z.uuid().optional().describe('Its own card comes before the house’s'),
  }),
  output: FoundRate,
  refuses: refuses(rateCardRefusals.unknownPerson, rateCardRefusals.nothingAsked),
  reads: ['rate-card', 'agreement', 'person'],
  example: { day: '2026-11-16', role: 'Developer', level: 3 },
})

export const listGrades = operation({
  id: 'plan.list-grades',
  method: 'GET',
  path: '/person-grades',
  summary: 'List as what role and at what level everybody works on a day',
  may: may.read,
  input: z.object({ day: z.iso.date() }),
  output: z.object({ items: z.array(PersonGrade) }),
  reads: ['rate-card', 'person'],
  example: { day: '2026-11-16' },
})

export const setGrades = operation({
  id: 'plan.set-grades',
  method: 'PUT',
  path: '/person-grades',
  summary: 'Say as what role and at what level people work from a day on, all or none',
  may: may.keep,
  input: z.object({
    grades: z
      .array(z.object({ personId: z.uuid(), role: roleName, level: gradeLevel, from: z.iso.date() }))
      .min(1)
      .max(1_000),
  }),
  output: z.object({ set: z.int() }),
  refuses: refuses(rateCardRefusals.unknownPerson),
  touches,
})
