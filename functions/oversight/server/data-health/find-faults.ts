import { type Day, daysBetween, told } from '@portolan/quantity'
import { sql } from 'kysely'
import type { DataFault, Dismissal } from '../../contract/index.ts'
import { type FaultPlace, faultsOf } from '../../domain/index.ts'
import { type Finding, faultsOfNoProject } from './faults-of-no-project.ts'
import { type KnownProject, readFacts } from './read-facts.ts'

/** Everything that is wrong in what the transaction sees, project by project; dismissals stand beside. */
export async function findFaults(finding: Finding): Promise<readonly DataFault[]> {
  const projects = await readFacts(finding.tx, finding.tenantId, finding.today)
  const dismissals = await readDismissals(finding)
  const faults = projects.flatMap((project) => ofProject(project, finding.today))
  const others = [...(await undecidable(finding, projects)), ...(await faultsOfNoProject(finding))]
  return [...faults, ...others].map((fault) => ({
    ...fault,
    dismissed: dismissals.get(`${fault.rule} ${fault.subject.id}`) ?? null,
  }))
}

const places: Readonly<Record<FaultPlace, (id: string) => string>> = {
  details: (id) => `/projects/${id}/details`,
  plan: (id) => `/projects/${id}/plan`,
  money: (id) => `/projects/${id}/forecast`,
  overview: (id) => `/projects/${id}`,
  team: () => '/administration',
}

function ofProject(project: KnownProject, today: Day): readonly DataFault[] {
  const { id, facts, version, portfolioId } = project
  return faultsOf(facts, today).map(({ id: rule, family, sentence, wording, since, mend, opens }) => ({
    rule,
    family,
    subject: { kind: 'project', id, name: facts.name },
    ...around(project),
    sentence,
    wording,
    since,
    ageDays: since === null ? null : daysBetween(since, today),
    mend,
    portfolioId,
    state: facts.state,
    finish: facts.finish,
    version,
    opens: places[opens](id),
    dismissed: null,
  }))
}

function around({ id, code, managerId, facts }: KnownProject): Pick<DataFault, 'project' | 'manager'> {
  return {
    project: { id, name: facts.name, code },
    manager: managerId === null ? null : { id: managerId, name: facts.manager ?? '' },
  }
}

type Undecidable = {
  readonly id: string
  readonly number: number
  readonly question: string
  readonly project_id: string | null
  readonly decider: string
  readonly asked: string | null
}

/** Questions that nobody can answer: who was asked has left, or the body has nobody in office. */
async function undecidable(
  { tx, tenantId, today }: Finding,
  projects: readonly KnownProject[],
): Promise<readonly DataFault[]> {
  const { rows } = await sql<Undecidable>`
    select d.id, d.number, d.question, d.project_id, coalesce(p.name, b.name) as decider, d.asked_at::date as asked
    from decision d
    left join person p on p.tenant_id = d.tenant_id and p.id = d.decider_person_id
    left join body b on b.tenant_id = d.tenant_id and b.id = d.decider_body_id
    where d.tenant_id = ${tenantId}::uuid and d.state = 'asked' and (p.state = 'left' or (b.id is not null and not exists (
      select 1 from body_member m join person holder on holder.tenant_id = m.tenant_id and holder.id = m.person_id
      where m.tenant_id = b.tenant_id and m.body_id = b.id and m.role <> 'adviser' and holder.state <> 'left'
        and m.from_day <= ${today}::date and (m.to_day is null or m.to_day > ${today}::date))))
    order by d.number`.execute(tx)
  return rows.map((row): DataFault => {
    const project = projects.find(({ id }) => id === row.project_id)
    const { sentence, wording } = told(
      'oversight:fault.decision-without-decider',
    )`D-${{ number: row.number }} waits for ${{ decider: row.decider }}, where nobody is left to decide it.`
    return {
      rule: 'decision-without-decider',
      family: 'ownerless',
      subject: { kind: 'decision', id: row.id, name: row.question },
      ...(project === undefined ? { project: null, manager: null } : around(project)),
      sentence,
      wording,
      since: row.asked,
      ageDays: row.asked === null ? null : daysBetween(row.asked as Day, today),
      mend: null,
      portfolioId: project?.portfolioId ?? null,
      state: null,
      finish: null,
      version: null,
      opens: `/decisions/${row.id}`,
      dismissed: null,
    }
  })
}

type Kept = Dismissal & { readonly rule: string; readonly subject: string }

/** Those that still hold, by rule and subject. */
async function readDismissals({ tx, tenantId, today }: Finding): Promise<ReadonlyMap<string, Dismissal>> {
  const { rows } = await sql<Kept>`
    select d.id, d.rule, d.subject_id as subject, d.because, d.until_day as until, p.name as by, d.dismissed_at as at
    from data_fault_dismissal d join person p on p.tenant_id = d.tenant_id and p.id = d.dismissed_by
    where d.tenant_id = ${tenantId}::uuid and d.ended_at is null and d.until_day > ${today}::date`.execute(tx)
  return new Map(
    rows.map(({ rule, subject, id, because, until, by, at }) => [
      `${rule} ${subject}`,
      { id, because, until, by, at },
    ]),
  )
}
