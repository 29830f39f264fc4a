import {
  addAgreement,
  billAgreement,
  confirmMilestone,
  listParties,
  listProjectAgreements,
  type PartyAgreement,
  settleBilledInvoice,
  tellMilestone,
} from '@portolan/plan/contract'
import { addDays, addMonths, type Day, daysBetween, startOfMonth } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'

const mostAgreements = 25

/** How the agreements of the firm are billed, one after the other. */
const bases = ['fixed-price', 'time-and-material', 'fixed-price', 'capped', 'retainer', 'outcome'] as const
type Basis = (typeof bases)[number]

/** Of a price: by when in the course of a project, and which share of it. */
const steps = [
  ['Design accepted', 0.25, 15],
  ['First part delivered', 0.55, 35],
  ['Go-live', 0.85, 35],
  ['Acceptance after operation', 1, 15],
] as const

type Told = {
  readonly number: string
  readonly basis: Basis
  readonly course: Course
  readonly value: number
  readonly to: Day
}

/** What customers agreed to pay for the projects that they ordered: told, confirmed, billed and paid, each on its day. */
export function agreementDeeds(courses: readonly Course[], { monday }: MoneyParts): readonly MoneyDeed[] {
  const begin = addMonths(startOfMonth(monday), -24)
  const paid = courses.filter(({ story, start }) => story.contract !== null && start > begin)
  return paid.slice(0, mostAgreements).flatMap((course, at) => {
    const told: Told = {
      number: `A-${course.start.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`,
      basis: bases[at % bases.length] ?? 'fixed-price',
      course,
      value: (course.story.contract ?? 0) * 100_000,
      to: addMonths(course.plannedFinish, 1),
    }
    const byMilestones = told.basis === 'fixed-price' || told.basis === 'outcome'
    return [
      deed(addDays(course.start, 1), 16, async (stage) => await sign(stage, told)),
      ...(byMilestones ? milestoneDeeds(told, { monday, at }) : monthDeeds(told, { monday, at })),
    ]
  })
}

function milestonesOf({
  course,
  value,
}: Told): { name: string; due: Day; amount: number; condition: string }[] {
  const length = daysBetween(course.start, course.plannedFinish)
  let left = value
  return steps.map(([name, share, percent], at) => {
    const amount = at === steps.length - 1 ? left : Math.round((value * percent) / 100)
    left -= amount
    const due = addDays(course.start, Math.round(length * share))
    return { name, due, amount, condition: at === 0 ? 'Signed by the customer' : 'Protocol of acceptance' }
  })
}

async function sign(stage: MoneyStage, told: Told): Promise<void> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const { course, basis, number, value } = told
  const { items } = await acting.act(listParties, by, now, { kind: 'customer' })
  const months = Math.max(1, Math.round(daysBetween(course.start, told.to) / 30))
  const byMilestones = basis === 'fixed-price' || basis === 'outcome'
  await acting.act(addAgreement, by, now, {
    number,
    title: course.story.name,
    partyId: items.find(({ name }) => name === course.story.customer)?.id ?? '',
    forProject: projectOf(stage, told),
    basis,
    from: course.start,
    to: told.to,
    currency: 'EUR',
    amount: basis === 'retainer' ? Math.round(value / months / 1_000) * 1_000 : value,
    terms: {
      days: 30,
      from: basis === 'retainer' ? 'month-end' : 'invoice',
      retention: basis === 'fixed-price' ? 500 : 0,
      retentionDays: basis === 'fixed-price' ? 180 : 0,
    },
    milestones: byMilestones ? milestonesOf(told) : [],
  })
}

type Around = { readonly monday: Day; readonly at: number }

/** Reached about when they were due, as the project slips; the newest one still waits to be confirmed. */
function milestoneDeeds(told: Told, { monday, at }: Around): readonly MoneyDeed[] {
  const slip = Math.max(
    0,
    daysBetween(told.course.plannedFinish, told.course.months.at(-1)?.finish ?? told.course.plannedFinish),
  )
  return milestonesOf(told).flatMap(({ due }, step) => {
    const day = addDays(due, Math.round(slip / 2) + 2)
    const isNew = daysBetween(day, monday) < 30
    if (day > monday) return []
    const number = `R-${told.number.slice(2)}-${step + 1}`
    return [
      deed(day, 18, async (stage) => await tell(stage, told, step)),
      ...(isNew
        ? []
        : [
            deed(addDays(day, 3), 13, async (stage) => await confirmAndBill(stage, told, { step, number })),
            ...(step === 1 && at % 4 === 0 && daysBetween(day, monday) < 150
              ? []
              : [deed(addDays(day, 38), 13, async (stage) => await settle(stage, told, number))]),
          ]),
    ]
  })
}

/** The work of each of the last four months, in equal parts. */
function monthDeeds(told: Told, { monday, at }: Around): readonly MoneyDeed[] {
  const months = Math.max(1, Math.round(daysBetween(told.course.start, told.to) / 30))
  const amount = Math.round(told.value / months / 1_000) * 1_000
  const deeds: MoneyDeed[] = []
  for (let month = -4; month < 0; month += 1) {
    const day = addDays(addMonths(startOfMonth(monday), month + 1), 2)
    if (day <= addDays(told.course.start, 20) || day >= told.to || told.course.closed) continue
    const number = `R-${told.number.slice(2)}-${day.slice(2, 4)}${day.slice(5, 7)}`
    deeds.push(deed(day, 13, async (stage) => await billMonth(stage, told, { number, amount })))
    if (!(at % 5 === 1 && month === -3))
      deeds.push(deed(addDays(day, 36), 13, async (stage) => await settle(stage, told, number)))
  }
  return deeds
}

async function agreementOf(stage: MoneyStage, told: Told): Promise<PartyAgreement> {
  const projectId = projectOf(stage, told)
  const { items } = await stage.acting.act(listProjectAgreements, controllerId(stage), stage.now, {
    projectId,
  })
  const found = items.find(({ number }) => number === told.number)
  if (found === undefined) throw new Error(`The sample has no agreement ${told.number}.`)
  return found
}

async function tell(stage: MoneyStage, told: Told, step: number): Promise<void> {
  const { acting, ids, founder, now } = stage
  const { list } = await agreementOf(stage, told)
  await acting.act(tellMilestone, ids.get(told.course.story.manager) ?? founder, now, {
    projectId: projectOf(stage, told),
    milestoneId: list[step]?.id ?? '',
    day: now.slice(0, 10),
    evidence: `Protocol signed by ${told.course.story.customer}`,
  })
}

async function confirmAndBill(
  stage: MoneyStage,
  told: Told,
  { step, number }: { readonly step: number; readonly number: string },
): Promise<void> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const { id, list } = await agreementOf(stage, told)
  const milestoneId = list[step]?.id ?? ''
  await acting.act(confirmMilestone, by, now, { milestoneId, confirmed: true })
  await acting.act(billAgreement, by, now, { agreementId: id, number, day: now.slice(0, 10), milestoneId })
}

async function billMonth(
  stage: MoneyStage,
  told: Told,
  { number, amount }: { readonly number: string; readonly amount: number },
): Promise<void> {
  const { id } = await agreementOf(stage, told)
  const bill = { agreementId: id, number, day: stage.now.slice(0, 10), amount, words: 'Work of the month' }
  await stage.acting.act(billAgreement, controllerId(stage), stage.now, bill)
}

async function settle(stage: MoneyStage, told: Told, number: string): Promise<void> {
  const { invoices } = await agreementOf(stage, told)
  const invoice = invoices.find((one) => one.number === number)
  const input = { billedInvoiceId: invoice?.id ?? '', paidOn: stage.now.slice(0, 10) }
  await stage.acting.act(settleBilledInvoice, controllerId(stage), stage.now, input, {
    version: invoice?.version,
  })
}

function projectOf({ projects }: MoneyStage, { course, number }: Told): string {
  const projectId = projects.get(course.story.code)?.id
  if (projectId === undefined) throw new Error(`${number} comes before its project.`)
  return projectId
}

function deed(day: Day, hour: number, tell: MoneyDeed['tell']): MoneyDeed {
  return { what: 'money', day, hour, tell }
}
