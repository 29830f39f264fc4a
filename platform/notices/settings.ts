import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { noticeSettingChanged } from './contract/events.ts'
import {
  type changeNoticeSetting,
  type MailLanguage,
  mailLanguages,
  mailWishes,
  type showNoticeSetting,
} from './contract/index.ts'

type Setting = OutputOf<typeof showNoticeSetting>

/** Who never chose gets one mail a day at the most, and at once what waits for a decision. */
export async function settingOf(tx: Tx, personId: string): Promise<Setting> {
  const row = await tx
    .selectFrom('notice_setting')
    .select(['mail', 'version'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const mail = mailWishes.find((one) => one === row?.mail) ?? 'daily'
  return { mail, language: await languageOf(tx, personId), version: row?.version ?? 1 }
}

/** In which language somebody is written to. */
export async function languageOf(tx: Tx, personId: string): Promise<MailLanguage> {
  const person = await tx.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirst()
  return mailLanguages.find((one) => person?.locale.startsWith(one)) ?? 'en'
}

export async function showSetting({ tx, actor }: Call<InputOf<typeof showNoticeSetting>>): Promise<Setting> {
  return await settingOf(tx, actor.personId ?? '')
}

export async function changeSetting({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof changeNoticeSetting>>): Promise<Written<OutputOf<typeof changeNoticeSetting>>> {
  const personId = actor.personId ?? ''
  const { version, ...before } = await settingOf(tx, personId)
  if (version !== expectedVersion)
    throw refuse(common.stale, { kind: 'setting', yours: expectedVersion, current: version })
  const { mail = before.mail, language = before.language } = input
  const next = { mail, changed_at: now, version: version + 1 }
  await tx
    .insertInto('notice_setting')
    .values({ tenant_id: actor.tenantId, person_id: personId, ...next })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(next))
    .execute()
  if (language !== before.language)
    await tx.updateTable('person').set({ locale: language }).where('id', '=', personId).execute()
  const about = { subject: { kind: 'person', id: personId }, restricted: true }
  return {
    output: { mail, language, version: version + 1 },
    happening: happened(noticeSettingChanged, about, { mail }),
  }
}
