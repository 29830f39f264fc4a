import {
  addRateCard,
  listAgreements,
  listRateCards,
  type NewRoleRate,
  setGrades,
  setRoleRates,
} from '@portolan/plan/contract'
import { listPeople } from '@portolan/platform/identity/contract'
import { addMonths, type Day, random, startOfMonth, yearOf } from '@portolan/quantity'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'

/** What an hour at level 3 costs the firm, in euros; it is sold for three quarters more. */
const roles = {
  'Software engineer': 62,
  'Test engineer': 52,
  'Cloud engineer': 66,
  'Data engineer': 64,
  'Business analyst': 60,
  Designer: 55,
  Architect: 78,
  'Database administrator': 58,
  'Service engineer': 48,
  'Security engineer': 70,
  'Project manager': 68,
} as const

const levels = [1, 2, 3, 4, 5]
const cents = 100

/** The house's card since two years ago, dearer each January; people graded; three customers with rates of their own. */
export function rateCardDeeds({ monday, seed }: MoneyParts): readonly MoneyDeed[] {
  const begin = addMonths(startOfMonth(monday), -24)
  const thisYear = `${yearOf(monday)}-01-01` as Day
  return [
    deed(begin, 14, async (stage) => {
      await addCard(stage, { name: 'Veldhaven Digital', ofAgreement: null, rates: ratesFrom(begin, 1) })
      await grade(stage, begin, seed)
    }),
    deed(addMonths(startOfMonth(monday), -1), 13, async (stage) => {
      const { items } = await stage.acting.act(listAgreements, controllerId(stage), stage.now, {
        basis: 'time-and-material',
      })
      for (const [at, agreement] of items.slice(0, 3).entries())
        await addCard(stage, {
          name: agreement.party.name,
          ofAgreement: agreement.id,
          rates: ratesFrom(addMonths(startOfMonth(monday), -1), 0.92 + at * 0.03).filter(
            ({ level }) => level > 1,
          ),
        })
    }),
    ...(thisYear > begin
      ? [deed(thisYear, 14, async (stage) => await raise(stage, ratesFrom(thisYear, 1.04)))]
      : []),
  ]
}

function ratesFrom(from: Day, factor: number): NewRoleRate[] {
  return Object.entries(roles).flatMap(([role, euros]) =>
    levels.map((level) => {
      const cost = Math.round(euros * cents * (0.7 + level * 0.1))
      return { role, level, from, cost, price: Math.round((cost * 1.75 * factor) / 50) * 50 }
    }),
  )
}

type NewCard = { readonly name: string; readonly ofAgreement: string | null; readonly rates: NewRoleRate[] }

async function addCard(stage: MoneyStage, { name, ofAgreement, rates }: NewCard): Promise<void> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const card = await acting.act(addRateCard, by, now, { name, ofAgreement, currency: 'EUR' })
  await acting.act(setRoleRates, by, now, { rateCardId: card.id, rates }, { version: card.version })
}

async function raise(stage: MoneyStage, rates: NewRoleRate[]): Promise<void> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const { items } = await acting.act(listRateCards, by, now, {})
  const house = items.find(({ agreement }) => agreement === null)
  await acting.act(setRoleRates, by, now, { rateCardId: house?.id ?? '', rates }, { version: house?.version })
}

/** By the title of their job; who has worked longer stands higher. */
async function grade(stage: MoneyStage, from: Day, seed: string): Promise<void> {
  const { acting, founder, now } = stage
  const { items } = await acting.act(listPeople, founder, now, { limit: 500 })
  const chance = random(seed).stream('grades')
  const grades = items.flatMap(({ id, jobTitle }) => {
    const level = chance.whole(2, 5)
    return jobTitle !== null && jobTitle in roles ? [{ personId: id, role: jobTitle, level, from }] : []
  })
  await acting.act(setGrades, controllerId(stage), now, { grades })
}

function deed(day: Day, hour: number, tell: MoneyDeed['tell']): MoneyDeed {
  return { what: 'money', day, hour, tell }
}
