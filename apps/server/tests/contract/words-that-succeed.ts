import { type Said, writeComment } from '@portolan/platform/comments/contract'
import { attachFile, removeFile } from '@portolan/platform/files/contract'
import { defineField } from '@portolan/platform/fields/contract'
import { addWebhook, type Webhook } from '@portolan/platform/webhooks/contract'
import { type Announcement, makeAnnouncement } from '@portolan/platform/announcements/contract'
import { showNoticeSetting } from '@portolan/platform/notices/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** What people say to each other, and the ways out of the house. */
export function wordsThatSucceed(
  house: House,
  by: Visitor,
  world: World,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const subject = { subjectKind: 'investment', subjectId: world.projects[0] }
  let made = 0
  const field = async (): Promise<{ id: string; version: number }> =>
    await ask(house, by, defineField, {
      subjectKind: 'investment',
      name: `Field ${(made += 1)}`,
      type: 'number',
    })
  const hook = {
    name: 'Told again',
    url: 'https://hooks.example.org/again',
    events: ['plan.project-added'],
  }
  const webhook = async (): Promise<Webhook> => (await ask(house, by, addWebhook, hook)).webhook
  const announced = { text: 'Announced again', from: '2026-01-01', until: '2099-12-31' }
  const announcement = async (): Promise<Announcement> => await ask(house, by, makeAnnouncement, announced)
  const said = async (): Promise<Said['thread']> =>
    (await ask(house, by, writeComment, { ...subject, text: 'Said once' })).thread
  const attached = async (): Promise<string> =>
    (await ask(house, by, attachFile, { ...subject, name: `Notes ${(made += 1)}.txt` }, { upload: 'Notes' }))
      .id
  return {
    'files.attach': async () => ({
      input: { ...subject, name: `Plan ${(made += 1)}.txt` },
      upload: 'A plan',
    }),
    'files.remove': async () => ({ input: { fileId: await attached() } }),
    'files.restore': async () => {
      const fileId = await attached()
      await ask(house, by, removeFile, { fileId })
      return { input: { fileId } }
    },
    'notices.read': async () => ({ input: { noticeId: await aNotice(house, world), read: true } }),
    'notices.read-all': async () => ({ input: {} }),
    'notices.mute': async () => ({ input: { ...subject, muted: true } }),
    'notices.change-setting': async () => ({
      input: { mail: 'instant' },
      ifMatch: (await ask(house, by, showNoticeSetting, {})).version,
    }),
    'fields.define': async () => ({
      input: { subjectKind: 'investment', name: `Field ${(made += 1)}`, type: 'number' },
    }),
    'fields.change': async () => {
      const { id, version } = await field()
      return { input: { fieldId: id, name: `Renamed ${(made += 1)}` }, ifMatch: version }
    },
    'fields.set-values': async () => ({
      input: {
        ...subject,
        values: [{ fieldId: (await field()).id, value: { type: 'number', number: 7 }, seen: 0 }],
      },
    }),
    'webhooks.add': async () => ({ input: hook }),
    'webhooks.change': async () => {
      const { id, version } = await webhook()
      return { input: { webhookId: id, paused: true }, ifMatch: version }
    },
    'webhooks.renew-secret': async () => ({ input: { webhookId: (await webhook()).id } }),
    'webhooks.remove': async () => ({ input: { webhookId: (await webhook()).id } }),
    'webhooks.resend': async () => ({ input: { deliveryId: await aDelivery(house, world) } }),
    'announcements.make': async () => ({ input: announced }),
    'announcements.change': async () => {
      const { id, version } = await announcement()
      return { input: { announcementId: id, withdrawn: true }, ifMatch: version }
    },
    'announcements.dismiss': async () => ({ input: { announcementId: (await announcement()).id } }),
    'tags.set': async () => ({ input: { ...subject, name: 'Once more', on: true } }),
    'mail.test': async () => ({ input: {} }),
    'comments.write': async () => ({ input: { ...subject, text: 'Said again' } }),
    'comments.edit': async () => {
      const { id, version } = await said()
      return { input: { commentId: id, text: 'Said better' }, ifMatch: version }
    },
    'comments.delete': async () => ({ input: { commentId: (await said()).id } }),
    'comments.resolve': async () => {
      const { id, version } = await said()
      return { input: { commentId: id, resolved: true }, ifMatch: version }
    },
  }
}

/** Of the one who calls; nobody names himself, so it is written down here. */
async function aNotice(house: House, { tenantId, founder, projects }: World): Promise<string> {
  const { rows } = await house.database.owner.query<{ id: string }>(
    `insert into notice (tenant_id, id, person_id, subject_kind, subject_id, project_id, reason, times, seq, at)
     values ($1, gen_random_uuid(), $2, 'investment', $3::uuid::text, $3::uuid, 'mention', 1, 1, now())
     on conflict (tenant_id, person_id, subject_kind, subject_id) do update set read_at = null returning id`,
    [tenantId, founder.personId, projects[0]],
  )
  return rows[0]?.id ?? ''
}

/** Something that a webhook was told. */
async function aDelivery(house: House, { tenantId }: World): Promise<string> {
  const { rows } = await house.database.owner.query<{ id: string }>(
    `select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
     where d.tenant_id = $1 and w.state <> 'removed' limit 1`,
    [tenantId],
  )
  return rows[0]?.id ?? ''
}
