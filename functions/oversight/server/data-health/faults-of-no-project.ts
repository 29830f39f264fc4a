import type { Tx } from '@portolan/platform/database'
import { asCount, type Day, daysBetween, told, type Told } from '@portolan/quantity'
import { sql } from 'kysely'
import type { DataFault } from '../../contract/index.ts'

export type Finding = { readonly tx: Tx; readonly tenantId: string; readonly today: Day }

/** What is ownerless and belongs to no project. */
export async function faultsOfNoProject(finding: Finding): Promise<readonly DataFault[]> {
  return [...(await ownerlessWebhooks(finding)), ...(await unexplainedPostings(finding))]
}

type Hook = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly left: string | null
}

async function ownerlessWebhooks({ tx, tenantId, today }: Finding): Promise<readonly DataFault[]> {
  const { rows } = await sql<Hook>`
    select w.id, w.name, p.name as owner, p.left_at::date as left from webhook w
    join person p on p.tenant_id = w.tenant_id and p.id = w.owner_id
    where w.tenant_id = ${tenantId}::uuid and w.state <> 'removed' and p.state = 'left' order by w.name, w.id`.execute(
    tx,
  )
  return rows.map(({ id, name, owner, left }) =>
    fault(today, {
      rule: 'webhook-ownerless',
      subject: { kind: 'webhook', id, name },
      since: left,
      opens: '/administration/webhooks',
      ...told(
        'oversight:fault.webhook-ownerless',
      )`The webhook “${{ name }}” belongs to ${{ owner }}, who has left: nothing is told by it any more.`,
    }),
  )
}

type Suspense = {
  readonly id: string
  readonly file: string
  readonly postings: number
  readonly since: string
}

/** File by file, by the index of the suspense list: postings that have a project are not read. */
async function unexplainedPostings({ tx, tenantId, today }: Finding): Promise<readonly DataFault[]> {
  const { rows } = await sql<Suspense>`
    select l.id, l.file_name as file, e.postings, l.created_at::date as since from (
      select import_id, count(*)::integer as postings from ledger_entry
      where tenant_id = ${tenantId}::uuid and investment_id is null group by 1) e
    join ledger_import l on l.tenant_id = ${tenantId}::uuid and l.id = e.import_id order by l.created_at, l.id`.execute(
    tx,
  )
  return rows.map(({ id, file, postings, since }) =>
    fault(today, {
      rule: 'ledger-unexplained',
      subject: { kind: 'ledger', id, name: file },
      since,
      opens: '/money/ledger?view=suspense',
      ...told(
        'oversight:fault.ledger-unexplained',
      )`${{ postings: asCount(postings, 'posting') }} of “${{ file }}” belong to no project that is known.`,
    }),
  )
}

type Of = Pick<DataFault, 'rule' | 'subject' | 'since' | 'opens'> & Told

function fault(today: Day, of: Of): DataFault {
  return {
    ...of,
    family: 'ownerless',
    project: null,
    manager: null,
    ageDays: of.since === null ? null : daysBetween(of.since as Day, today),
    mend: null,
    portfolioId: null,
    state: null,
    finish: null,
    version: null,
    dismissed: null,
  }
}
