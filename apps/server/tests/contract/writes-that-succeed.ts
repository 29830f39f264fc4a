import {
  finishInvitation,
  grantRole,
  invitePerson,
  addPerson,
  createToken,
  listMyTokens,
  showPerson,
  showSignInRules,
} from '@portolan/platform/identity/contract'
import { refreshStanding } from '@portolan/oversight/contract'
import { accessWrites } from './access-writes.ts'
import { meetingsThatSucceed } from './meetings-that-succeed.ts'
import { accountWrites } from './account-writes.ts'
import { actionsThatSucceed } from './actions-that-succeed.ts'
import { decisionsThatSucceed } from './decisions-that-succeed.ts'
import { contingencyWrites } from './contingency-writes.ts'
import { exceptionWrites } from './exception-writes.ts'
import { healthPolicyWrites } from './health-policy-writes.ts'
import { estimateWrites } from './estimate-writes.ts'
import { methodWrites } from './method-writes.ts'
import { closureWrites } from './closure-writes.ts'
import { raidWrites } from './raid-writes.ts'
import { statusWrites } from './status-writes.ts'
import { riskWrites } from './risk-writes.ts'
import {
  addParty,
  beginClosing,
  commitImport,
  commitScope,
  listPeriods,
  lockPeriod,
  previewSchedule,
  previewScope,
  showPeriodCalendar,
  showProject,
  showSchedule,
  startImport,
} from '@portolan/plan/contract'
import { peopleWrites } from './people-writes.ts'
import { closeWrites, forecastWrites, ledgerWrites } from './money-writes.ts'
import { agreementWrites, spendingWrites } from './spending-writes.ts'
import { saveView } from '@portolan/platform/views/contract'
import { scheduleOf } from '../matrix/schedules.ts'
import { scopeOf } from '../matrix/scopes.ts'
import { registerOf, type World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor, Ways } from '../testing/house.ts'
import { password } from '../testing/people.ts'
import { weekWrites } from './week-writes.ts'
import { wordsThatSucceed } from './words-that-succeed.ts'

export type Prepared = Ways & { readonly input: Readonly<Record<string, unknown>> }

/** For every operation that writes the record, how to come to a call of it that is carried out. */
export function writesThatSucceed(
  house: House,
  by: Visitor,
  world: World,
): Readonly<Record<string, () => Promise<Prepared>>> {
  let made = 0
  const nth = (): number => (made += 1)
  const person = async (): Promise<{ id: string; version: number }> =>
    await ask(house, by, addPerson, { name: `Somebody ${nth()}`, email: `somebody.${made}@example.org` })
  const active = async (): Promise<{ id: string; visitor: Visitor }> => {
    const { id } = await person()
    const { url } = await ask(house, by, invitePerson, { id })
    const visitor: Visitor = {}
    await ask(house, visitor, finishInvitation, {
      secret: url.split('#')[1] ?? '',
      name: `Member ${made}`,
      password,
    })
    return { id, visitor }
  }
  const token = async (): Promise<Prepared> => {
    await ask(house, by, createToken, { name: `Token ${nth()}`, reach: 'read', days: 1 })
    const { items } = await ask(house, by, listMyTokens, {})
    return { input: { id: items.find(({ name }) => name === `Token ${made}`)?.id } }
  }
  const started = async (rows: number): Promise<{ id: string; version: number }> =>
    await ask(
      house,
      by,
      startImport,
      {
        fileName: `again-${nth()}.csv`,
        portfolioId: world.portfolios[1],
        asOf: '2026-11-30',
        currency: 'EUR',
      },
      { upload: registerOf(`Again${made}`, '2026-11-30', rows) },
    )
  const previewed = async (): Promise<Prepared> => {
    const { id, version } = await started(2)
    return { input: { importId: id }, ifMatch: version }
  }
  const list = async (): Promise<{ projectId: string; importId: string; version: number }> => {
    const projectId = world.projects[0]
    const upload = scopeOf(`Again${nth()}`, 8)
    const { id, version } = await ask(
      house,
      by,
      previewScope,
      { projectId, fileName: 'again.csv' },
      { upload },
    )
    return { projectId, importId: id, version }
  }
  const previewedList = async (): Promise<Prepared> => {
    const { version, ...input } = await list()
    return { input, ifMatch: version }
  }
  const view = async (): Promise<{ id: string; version: number }> =>
    await ask(house, by, saveView, { page: 'projects', name: `View ${nth()}`, state: {} })
  const someParty = async (): Promise<{ id: string; version: number }> =>
    await ask(house, by, addParty, { kind: 'customer', name: `Customer ${nth()}` })
  /** The oldest period of a state; where none is, the oldest that can be is brought to it. */
  const periodIn = async (state: 'open' | 'closing' | 'locked'): Promise<Prepared & { ifMatch: number }> => {
    const { items } = await ask(house, by, listPeriods, {})
    const period = items.find((one) => one.state === state)
    if (period !== undefined) return { input: { periodId: period.id }, ifMatch: period.version }
    if (state === 'open') throw new Error('No period is open.')
    const before = await periodIn(state === 'locked' ? 'closing' : 'open')
    const periodId = String(before.input['periodId'])
    const step = state === 'locked' ? lockPeriod : beginClosing
    const { id, version } = await ask(house, by, step, { periodId }, { ifMatch: before.ifMatch })
    return { input: { periodId: id }, ifMatch: version }
  }
  return {
    'plan.add-project': async () => ({
      input: { portfolioId: world.portfolios[0], fields: { name: `Project ${nth()}` } },
    }),
    'plan.apply-edits': async () => {
      const { id, version } = await ask(house, by, showProject, { projectId: world.projects[0] })
      return {
        input: { projectId: id, edits: [{ kind: 'project.set', fields: { phase: 'Again' } }] },
        ifMatch: version,
      }
    },
    'plan.add-portfolio': only({ name: 'Portfolio again' }),
    'plan.add-party': only({ kind: 'supplier', name: 'Supplier again', contactEmail: 'again@example.org' }),
    'plan.change-party': async () => {
      const { id, version } = await someParty()
      return { input: { partyId: id, name: `Renamed ${made}` }, ifMatch: version }
    },
    'plan.merge-party': async () => {
      const { id, version } = await someParty()
      return { input: { partyId: id, into: (await someParty()).id }, ifMatch: version }
    },
    'plan.set-period-calendar': async () => {
      const { rule, version } = await ask(house, by, showPeriodCalendar, {})
      return { input: { rule, firstYear: 2024, years: 3 }, ifMatch: version }
    },
    'plan.begin-closing': async () => await periodIn('open'),
    'plan.lock-period': async () => await periodIn('closing'),
    'plan.reopen-period': async () => {
      const { input, ifMatch } = await periodIn('locked')
      return { input: { ...input, reason: 'An invoice came late' }, ifMatch }
    },
    'plan.set-currency-rate': only({
      from: 'USD',
      to: 'EUR',
      kind: 'budget',
      day: '2026-01-01',
      rate: '0.9',
    }),
    'plan.set-currency-rates': only({
      rates: [{ from: 'CHF', to: 'EUR', kind: 'actual', day: '2026-01-01', rate: '1.05' }],
    }),
    ...ledgerWrites(house, by, { nth, projectId: world.projects[0] }),
    ...forecastWrites(house, by, world.projects[1]),
    ...estimateWrites(house, by, { nth, projectId: world.projects[2] }),
    ...riskWrites(house, by, { nth, projectId: world.projects[1] }),
    ...raidWrites(house, by, { nth, projectId: world.projects[1], portfolioId: world.portfolios[1] }),
    ...statusWrites(house, by, { projectId: world.projects[0], founder: world.founder.personId }),
    ...exceptionWrites(house, by, { projectId: world.projects[0], founder: world.founder.personId }),
    ...contingencyWrites(house, by, { projectId: world.projects[0], founder: world.founder.personId }),
    ...healthPolicyWrites(house, by, { projectId: world.projects[0], founder: world.founder.personId }),
    ...accountWrites(house, by, { projectId: world.projects[0], founder: world.founder.personId }),
    ...closureWrites(house, by, {
      nth,
      portfolioId: world.portfolios[1],
      projectId: world.projects[1],
      founder: world.founder.personId,
    }),
    ...methodWrites(house, by, { projectId: world.projects[1] }),
    ...closeWrites(house, by, { nth, projectId: world.projects[0] }),
    ...accessWrites(house, by, { world, nth }),
    ...agreementWrites(house, by, { world, nth }),
    ...spendingWrites(house, by, { world, nth }),
    ...weekWrites(house, by, { world, nth }),
    'plan.start-import': async () => ({
      input: { fileName: 'again.csv', asOf: '2026-11-30' },
      upload: registerOf('Again', '2026-11-30', 2),
    }),
    'plan.map-import': previewed,
    'plan.commit-import': previewed,
    'plan.drop-import': previewed,
    'plan.undo-import': async () => {
      const { input, ifMatch } = await previewed()
      const { id, version } = await ask(
        house,
        by,
        commitImport,
        { importId: String(input['importId']) },
        { ifMatch },
      )
      return { input: { importId: id }, ifMatch: version }
    },
    'plan.preview-schedule': async () => ({
      input: { projectId: world.projects[0], fileName: 'again.xml' },
      upload: scheduleOf('Again', 100),
    }),
    'plan.commit-schedule': async () => {
      const projectId = world.projects[0]
      const upload = scheduleOf(`Again ${nth()}`, 100)
      const { id, version } = await ask(
        house,
        by,
        previewSchedule,
        { projectId, fileName: 'again.xml' },
        { upload },
      )
      return { input: { projectId, importId: id }, ifMatch: version }
    },
    'plan.preview-scope': async () => ({
      input: { projectId: world.projects[0], fileName: 'again.csv' },
      upload: scopeOf('Again', 8),
    }),
    'plan.commit-scope': previewedList,
    'plan.undo-scope': async () => {
      const { version, ...input } = await list()
      const done = await ask(house, by, commitScope, input, { ifMatch: version })
      return { input, ifMatch: done.version }
    },
    'plan.edit-schedule': async () => {
      const projectId = world.projects[1]
      const { version } = await ask(house, by, showSchedule, { projectId })
      const edits = [{ kind: 'activity.set', activity: '1', fields: { duration: 4_800 } }]
      return { input: { projectId, edits }, ifMatch: version }
    },
    ...wordsThatSucceed(house, by, world),
    ...peopleWrites(house, by, { world, nth }),
    'views.save': async () => ({
      input: { page: 'portfolio', name: `View ${nth()}`, state: { sort: 'finish' } },
    }),
    'views.change': async () => {
      const { id, version } = await view()
      return { input: { viewId: id, name: `Renamed ${made}`, shared: true }, ifMatch: version }
    },
    'views.delete': async () => ({ input: { viewId: (await view()).id } }),
    ...decisionsThatSucceed(house, by, world),
    ...actionsThatSucceed(house, by, world),
    ...meetingsThatSucceed(house, by, world),
    'oversight.set-status-date': only({ day: '2026-10-30' }),
    'oversight.refresh': only({}),
    'resources.start-levelling': only({ frozenWeeks: 4 }),
    'jobs.cancel': async () => ({ input: { jobId: (await ask(house, by, refreshStanding, {})).jobId } }),
    'identity.create-token': only({ name: 'Token again', reach: 'read', days: 1 }),
    'identity.revoke-my-token': token,
    'tokens.revoke': token,
    'people.add': only({ name: 'Person again', email: 'person.again@example.org' }),
    'people.change': async () => {
      const { id, version } = await person()
      return { input: { id, jobTitle: 'Architect' }, ifMatch: version }
    },
    'people.invite': async () => ({ input: { id: (await person()).id } }),
    'people.issue-reset': async () => ({ input: { id: (await active()).id } }),
    'people.mark-as-left': async () => ({ input: { id: (await person()).id } }),
    'people.change-sign-in-rules': async () => ({
      input: { secondFactorFor: ['trainer'] },
      ifMatch: (await ask(house, by, showSignInRules, {})).version,
    }),
    'roles.grant': async () => ({ input: { personId: (await person()).id, role: 'sponsor' } }),
    'roles.revoke': async () => ({
      input: { id: (await ask(house, by, grantRole, { personId: (await person()).id, role: 'sponsor' })).id },
    }),
    'roles.confirm': async () => {
      const { id, visitor } = await active()
      await ask(house, by, grantRole, { personId: id, role: 'administrator' })
      const { id: grant } = await ask(house, visitor, grantRole, { personId: id, role: 'auditor' })
      return { input: { id: grant } }
    },
    'people.remove-second-factor': async () => {
      const { id } = await active()
      await house.database.owner.query(
        `update auth."user" set "twoFactorEnabled" = true where id::text = (select sign_in_id from person where id = $1)`,
        [id],
      )
      const { version } = await ask(house, by, showPerson, { id })
      return { input: { id }, ifMatch: version }
    },
  }
}

const only = (input: Prepared['input']) => async (): Promise<Prepared> => ({ input })
