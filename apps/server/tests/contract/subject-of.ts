import type { AnyOperation } from '@portolan/contract'
import { leastInput } from '../matrix/inputs.ts'
import type { World } from '../matrix/world.ts'
import type { House } from '../testing/house.ts'

/** An input that names a subject which is there, for every operation that carries a version. */
export async function subjectOf(
  operation: AnyOperation,
  { house, world }: { readonly house: House; readonly world: World },
): Promise<Record<string, unknown>> {
  const { rows } = await house.database.owner.query<{ id: string }>(
    'select id from import where state = $1',
    [operation.id === 'plan.undo-import' ? 'committed' : 'previewed'],
  )
  const { rows: dropped } = await house.database.owner.query<{ id: string }>(
    `select id from schedule_import where state = 'previewed' and investment_id = $1`,
    [world.projects[0]],
  )
  const { rows: lists } = await house.database.owner.query<{ id: string }>(
    `select id from scope_import where state = $1 and investment_id = $2`,
    [operation.id === 'plan.undo-scope' ? 'committed' : 'previewed', world.projects[0]],
  )
  const { rows: views } = await house.database.owner.query<{ id: string }>(
    `select id from saved_view where tenant_id = $1`,
    [world.tenantId],
  )
  const { rows: decisions } = await house.database.owner.query<{ id: string }>(
    `select id from decision where tenant_id = $1 and state = 'asked' order by number`,
    [world.tenantId],
  )
  const { rows: actions } = await house.database.owner.query<{ id: string }>(
    `select id from action where tenant_id = $1 and state = 'open' order by number`,
    [world.tenantId],
  )
  const { rows: points } = await house.database.owner.query<{ id: string; meetingId: string }>(
    `select id, meeting_id as "meetingId" from meeting_point where tenant_id = $1 order by id limit 1`,
    [world.tenantId],
  )
  const { rows: bodies } = await house.database.owner.query<{ id: string }>(
    `select id from body where tenant_id = $1 order by id`,
    [world.tenantId],
  )
  const { rows: periods } = await house.database.owner.query<{ id: string }>(
    `select id from period where tenant_id = $1 order by from_day`,
    [world.tenantId],
  )
  const { rows: comments } = await house.database.owner.query<{ id: string }>(
    `select id from comment where project_id = $1 and parent_id is null and deleted_at is null`,
    [world.projects[0]],
  )
  const { rows: fields } = await house.database.owner.query<{ id: string }>(
    `select id from custom_field where tenant_id = $1`,
    [world.tenantId],
  )
  const { rows: ledgers } = await house.database.owner.query<{ id: string }>(
    `select id from ledger_import where state = 'previewed'`,
  )
  const { rows: webhooks } = await house.database.owner.query<{ id: string }>(
    `select id from webhook where tenant_id = $1 and state <> 'removed'`,
    [world.tenantId],
  )
  const { rows: announcements } = await house.database.owner.query<{ id: string }>(
    `select id from announcement where tenant_id = $1`,
    [world.tenantId],
  )
  const { rows: parties } = await house.database.owner.query<{ id: string }>(
    `select id from party where tenant_id = $1 and merged_into is null`,
    [world.tenantId],
  )
  const { rows: ofPeople } = await house.database.owner.query<Record<string, string>>(
    `select (select id from work_calendar where tenant_id = $1 limit 1) as "calendarId",
       (select id from person_calendar where tenant_id = $1 limit 1) as "personCalendarId",
       (select id from estimate where tenant_id = $1 and investment_id = $3 limit 1) as "estimateId",
       (select id from risk where tenant_id = $1 and investment_id = $3 limit 1) as "riskId",
       (select id from risk_cause where tenant_id = $1 limit 1) as "causeId",
       (select id from issue where tenant_id = $1 and investment_id = $3 limit 1) as "issueId",
       (select id from assumption where tenant_id = $1 and investment_id = $3 limit 1) as "assumptionId",
       (select id from dependency where tenant_id = $1 and investment_id = $3 limit 1) as "dependencyId",
       (select id from status_report where tenant_id = $1 and investment_id = $3 limit 1) as "statusId",
       (select id from project_exception where tenant_id = $1 and investment_id = $3 limit 1) as "exceptionId",
       (select id from figure_challenge where tenant_id = $1 and investment_id = $3 limit 1) as "challengeId",
       (select id from drawdown_request where tenant_id = $1 and investment_id = $3 limit 1) as "drawdownId",
       (select id from control_account where tenant_id = $1 and investment_id = $3 and ended_at is null limit 1) as "accountId",
       (select id from lesson where tenant_id = $1 and investment_id = $3 limit 1) as "lessonId",
       (select id from absence where tenant_id = $1 and person_id = $2 limit 1) as "absenceId",
       (select id from calendar_import where tenant_id = $1 limit 1) as "calendarImportId",
       (select id from ability where tenant_id = $1 limit 1) as "abilityId",
       (select id from person_ability where tenant_id = $1 limit 1) as "assessmentId"`,
    [world.tenantId, world.founder.personId, world.projects[0]],
  )
  const { rows: ofSpending } = await house.database.owner.query<Record<string, string>>(
    `select (select id from agreement where tenant_id = $1 limit 1) as "agreementId",
       (select id from billed_invoice where tenant_id = $1 limit 1) as "billedInvoiceId",
       (select id from rate_card where tenant_id = $1 limit 1) as "rateCardId",
       (select id from fund where tenant_id = $1 limit 1) as "fundId",
       (select id from purchase_order where tenant_id = $1 and investment_id = $2 limit 1) as "orderId"`,
    [world.tenantId, world.projects[0]],
  )
  const { rows: ofMethods } = await house.database.owner.query<Record<string, string>>(
    `select id as "methodId", (select id from gate_waiver where tenant_id = $1 and investment_id = $2 limit 1) as "waiverId",
       (select id from maturity_assessment where tenant_id = $1 limit 1) as "maturityId"
     from method where tenant_id = $1 limit 1`,
    [world.tenantId, world.projects[0]],
  )
  const known: Readonly<Record<string, unknown>> = {
    ...ofPeople[0],
    ...ofSpending[0],
    ...ofMethods[0],
    projectId: world.projects[0],
    decisionId: decisions[0]?.id,
    actionId: actions[0]?.id,
    meetingId: points[0]?.meetingId,
    pointId: points[0]?.id,
    bodyId: bodies[0]?.id,
    id: world.bystander,
    viewId: views[0]?.id,
    periodId: periods[0]?.id,
    commentId: comments[0]?.id,
    fieldId: fields[0]?.id,
    partyId: parties[0]?.id,
    ledgerImportId: ledgers[0]?.id,
    announcementId: announcements[0]?.id,
    webhookId: webhooks[0]?.id,
    importId: operation.path.includes('/schedule-imports/')
      ? dropped[0]?.id
      : operation.path.includes('/scope-imports/')
        ? lists[0]?.id
        : rows[0]?.id,
  }
  const named = Object.keys(operation.input.shape).filter((name) => name in known)
  const edits =
    'edits' in operation.input.shape
      ? {
          edits: [
            operation.id === 'plan.edit-schedule'
              ? { kind: 'activity.set', activity: '1', fields: { name: 'Now' } }
              : { kind: 'project.set', fields: { phase: 'Now' } },
          ],
        }
      : {}
  return {
    ...leastInput(operation),
    ...edits,
    ...Object.fromEntries(named.map((name) => [name, known[name]])),
  }
}
