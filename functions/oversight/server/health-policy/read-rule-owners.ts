import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { PersonNamed } from '../../contract/index.ts'

/** Who was named for each rule and is still here; a rule that is not among them is the office’s. */
export async function readRuleOwners(tx: Tx, tenantId: string): Promise<ReadonlyMap<string, PersonNamed>> {
  const { rows } = await sql<PersonNamed & { rule: string }>`
    select o.rule, p.id, p.name from (
      select distinct on (rule) rule, tenant_id, person_id from health_rule_owner
      where tenant_id = ${tenantId}::uuid order by rule, number desc) o
    join person p on p.tenant_id = o.tenant_id and p.id = o.person_id and p.state <> 'left'`.execute(tx)
  return new Map(rows.map(({ rule, id, name }) => [rule, { id, name }]))
}
