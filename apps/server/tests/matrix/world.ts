import type { FieldClass } from '@portolan/contract'
import { refreshStanding, setStatusDate } from '@portolan/oversight/contract'
import {
  addParty,
  addPortfolio,
  addProject,
  applyPlanEdits,
  commitImport,
  dropImport,
  NewEdition,
  type PlanEdit,
  setCurrencyRate,
  startImport,
  undoImport,
} from '@portolan/plan/contract'
import { addPerson, changePerson, grantRole } from '@portolan/platform/identity/contract'
import { testMail } from '@portolan/platform/mail/contract'
import { changeNoticeSetting, muteSubject } from '@portolan/platform/notices/contract'
import { saveView } from '@portolan/platform/views/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { tokenOf } from '../testing/people.ts'
import { nobodysId } from './inputs.ts'
import type { Person } from './persons.ts'
import { fillActions } from './actions.ts'
import { fillDecisions } from './decisions.ts'
import { fillLevelling } from './levelling.ts'
import { fillMeetings } from './meetings.ts'
import { fillEstimates } from './estimates.ts'
import { fillRisks } from './risks.ts'
import { fillHome } from './home.ts'
import { fillMoney } from './money.ts'
import { fillPeople } from './people.ts'
import { bringSchedule } from './schedules.ts'
import { fillSpending } from './spending.ts'
import { bringScope } from './scopes.ts'
import { fillAccess } from './access.ts'
import { announce, fillFields, hearOfComments, talkAbout } from './words.ts'

/** A value that may be read with a right to its class only; `projectId` is absent where it belongs to no project. */
export type Canary = {
  readonly field: string
  readonly fieldClass: FieldClass
  readonly tenantId: string
  readonly projectId: string | undefined
  readonly texts: readonly string[]
}

/** A word that appears only where one of these projects is seen. */
export type Name = {
  readonly word: string
  readonly tenantId: string
  readonly projectIds: readonly string[]
}

export type World = {
  readonly founder: Person
  readonly tenantId: string
  readonly portfolios: readonly [string, string]
  /** Two projects of the first portfolio, one of the second. */
  readonly projects: readonly [string, string, string]
  readonly bystander: string
  readonly canaries: readonly Canary[]
  readonly names: readonly Name[]
}

/** Words that stand nowhere else; the seal keeps those of two organisations apart. */
const words = ['Zorvane', 'Quillop', 'Brannix', 'Tessaly'] as const

/** Fills an organisation by real operations, until each of its tables has rows. */
export async function fill(house: House, founder: Person, seal: string): Promise<World> {
  const { visitor: by } = founder
  const tenantId = founder.tenantId ?? ''
  const canaries: Canary[] = []
  const keep = (
    field: string,
    fieldClass: FieldClass,
    projectId: string | undefined,
    ...texts: string[]
  ): void => void canaries.push({ field, fieldClass, tenantId, projectId, texts })
  await hearOfComments(house, by, tenantId)
  await announce(house, by, seal)
  const bystander = await addBystander(house, founder, seal, keep)
  const first = await ask(house, by, addPortfolio, { name: `First ${seal}` }, { key: `${seal}-first` })
  const second = await ask(house, by, addPortfolio, { name: `Second ${seal}` })
  const names: Name[] = []
  const projects: string[] = []
  for (const [at, portfolioId] of [first.id, first.id, second.id].entries()) {
    const word = `${words[at]}${seal}`
    const contactEmail = `desk.${word.toLowerCase()}@canary.example`
    const customer = await ask(house, by, addParty, {
      kind: 'customer',
      name: `Customer ${word}`,
      contactEmail,
    })
    const unit = await ask(house, by, addParty, { kind: 'organisation-unit', name: `Unit ${word}` })
    const contractValue = {
      amount: 91_827_360_017 + at * 1_010_101 + seal.charCodeAt(0) * 100,
      currency: 'EUR',
    }
    const embargoNote = `Not announced ${word.split('').toReversed().join('')}`
    const fields = {
      code: `C-${word}`,
      name: `Beacon ${word}`,
      customerId: customer.id,
      organisationId: unit.id,
      contractValue,
      embargoNote,
    }
    const project = await ask(house, by, addProject, {
      portfolioId,
      fields: { ...fields, cost: { amount: 5_000_000_00, currency: 'EUR' } },
    })
    const edits = editsOf(bystander, { contractValue, embargoNote })
    await ask(house, by, applyPlanEdits, { projectId: project.id, edits }, { ifMatch: project.version })
    const cents = 73_519_284_063 + at * 2_020_202 + seal.charCodeAt(0) * 100
    await bringSchedule(house, by, { projectId: project.id, word, cents })
    await bringScope(house, by, { projectId: project.id, word })
    await talkAbout(house, founder, { projectId: project.id, word, named: bystander })
    keep('cost', 'rate', project.id, String(cents), String(cents / 100))
    keep('contactEmail', 'personal', undefined, contactEmail)
    keep(
      'contractValue',
      'customer',
      project.id,
      String(contractValue.amount),
      String(contractValue.amount / 100),
    )
    keep('embargoNote', 'embargo', project.id, embargoNote)
    names.push({ word, tenantId, projectIds: [project.id] })
    projects.push(project.id)
  }
  await ask(house, by, addParty, { kind: 'supplier', name: `Supplier ${words[3]}${seal}` })
  names.push({ word: `Supplier ${words[3]}${seal}`, tenantId, projectIds: [] })
  await fillFields(house, by, { seal, projects, names, tenantId })
  await fillRest(house, founder, seal, second.id)
  await fillDecisions(house, founder, { seal, projects, word: words[0] })
  await fillActions(house, founder, { seal, projects, word: words[0] })
  await fillMeetings(house, founder, { seal, projects, word: words[0] })
  await fillMoney(house, by, { projectId: projects[0] ?? '', word: `${words[0]}${seal}`, seal })
  const named = projects.map((projectId, at) => ({ projectId, word: `${words[at]}${seal}` }))
  await fillEstimates(house, founder, named)
  await fillRisks(house, founder, named)
  await fillSpending(house, founder, {
    projectId: projects[0] ?? '',
    bystander,
    word: `${words[0]}${seal}`,
    seal,
    keep,
  })
  const note = `Away because ${seal.split('').toReversed().join('')} is ill`
  keep('note', 'personal', undefined, note)
  await fillPeople(house, founder, { bystander, seal, note })
  await fillHome(house, founder, { projects, bystander, word: seal })
  await fillAccess(house, founder, seal)
  await fillLevelling(house, founder)
  await house.settle()
  return {
    founder,
    tenantId,
    portfolios: [first.id, second.id],
    projects: projects as [string, string, string],
    bystander,
    canaries,
    names,
  }
}

type Keep = (field: string, fieldClass: FieldClass, projectId: string | undefined, ...texts: string[]) => void

/** Somebody without a sign-in, on whom everything about people may be tried. */
async function addBystander(
  house: House,
  { visitor: by }: Person,
  seal: string,
  keep: Keep,
): Promise<string> {
  const email = `bystander.${seal.toLowerCase()}@canary.example`
  const phone = `+31 20 555 ${seal.charCodeAt(0)}41`
  const { id, version } = await ask(house, by, addPerson, {
    name: `Bystander ${seal}`,
    email,
    phone,
    jobTitle: 'Contractor',
  })
  await ask(
    house,
    by,
    changePerson,
    { id, email: `later.${email}`, phone: `${phone}9` },
    { ifMatch: version },
  )
  await ask(house, by, grantRole, { personId: id, role: 'trainer' })
  keep('email', 'personal', undefined, email, `later.${email}`)
  keep('phone', 'personal', undefined, phone)
  await tokenOf(house, by, 'read')
  return id
}

function editsOf(
  managerId: string,
  told: { contractValue: { amount: number; currency: string }; embargoNote: string },
): PlanEdit[] {
  const unknown = Object.entries(NewEdition.shape).filter(([, field]) => field.safeParse(null).success)
  const nothing = Object.fromEntries(unknown.map(([name]) => [name, null]))
  const edition = {
    source: 'By hand',
    asOf: '2026-03-31',
    name: 'As told',
    currency: 'EUR',
    wholeLifeCost: 5_000_000_00,
    narrative: {},
    other: {},
    gaps: [],
  }
  const span = { start: '2025-04-01', finish: '2027-10-31' }
  return [
    { kind: 'project.set', fields: { ...told, ...span, managerId } },
    { kind: 'edition.add', edition: NewEdition.parse({ ...nothing, ...edition, ...span }) },
    {
      kind: 'rating.report',
      rating: { asOf: '2026-03-31', raw: 'Amber', scale: 'rag-3', step: 2, steps: 3, byWhom: 'Reviewer' },
    },
    {
      kind: 'line.add',
      line: {
        version: 'budget',
        category: 'Build',
        from: '2026-01-01',
        to: '2027-01-01',
        spread: 'even',
        money: { amount: 1_200_000_00, currency: 'EUR' },
      },
    },
    {
      kind: 'baseline.freeze',
      baseline: {
        asOf: '2025-04-01',
        ...span,
        cost: { amount: 4_000_000_00, currency: 'EUR' },
        source: 'Approval',
      },
    },
  ]
}

async function fillRest(
  house: House,
  { visitor: by }: Person,
  seal: string,
  portfolioId: string,
): Promise<void> {
  await ask(house, by, setCurrencyRate, {
    from: 'GBP',
    to: 'EUR',
    kind: 'budget',
    day: '2026-01-01',
    rate: '1.1734',
  })
  const start = async (day: string, rows: number): Promise<{ id: string; version: number }> =>
    await ask(
      house,
      by,
      startImport,
      { fileName: `register-${day}.csv`, portfolioId, asOf: day, currency: 'EUR' },
      { upload: registerOf(seal, day, rows) },
    )
  const committed = await start('2026-03-31', 12)
  await ask(house, by, commitImport, { importId: committed.id }, { ifMatch: committed.version })
  const undone = await start('2026-06-30', 14)
  const before = await ask(house, by, commitImport, { importId: undone.id }, { ifMatch: undone.version })
  await ask(house, by, undoImport, { importId: undone.id }, { ifMatch: before.version })
  const dropped = await start('2026-09-30', 3)
  await ask(house, by, dropImport, { importId: dropped.id }, { ifMatch: dropped.version })
  await start('2026-10-31', 5)
  for (const shared of [true, false])
    await ask(house, by, saveView, { page: 'projects', name: `View ${seal} ${shared}`, state: {}, shared })
  await ask(house, by, changeNoticeSetting, { mail: 'instant' }, { ifMatch: 1 })
  await ask(house, by, muteSubject, {
    subjectKind: 'investment',
    subjectId: nobodysId,
    muted: true,
  })
  await ask(house, by, testMail, {})
  await ask(house, by, setStatusDate, { day: '2026-10-31' })
  await ask(house, by, refreshStanding, {})
}

/** A register as a ministry publishes it. */
export function registerOf(seal: string, day: string, rows: number): string {
  const head =
    'Project ID,Project name,Department,Programme,Delivery confidence,Start date,End date,Whole life cost (€m)'
  const lines = Array.from({ length: rows }, (_, at) => {
    const rating = ['Green', 'Amber', 'Red'][at % 3]
    const finish = day < '2026-04-01' ? `2027-0${1 + (at % 9)}-28` : `2028-0${1 + (at % 9)}-28`
    return `R${seal}-${at},Registered ${seal} ${at},Ministry ${seal},Programme ${seal},${rating},2024-04-01,${finish},${10 + at}.50`
  })
  return `${[head, ...lines].join('\n')}\n`
}
