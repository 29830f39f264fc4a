import { dismissAnnouncement, makeAnnouncement } from '@portolan/platform/announcements/contract'
import { editComment, writeComment } from '@portolan/platform/comments/contract'
import { attachFile } from '@portolan/platform/files/contract'
import { defineField, setValues } from '@portolan/platform/fields/contract'
import { setTag } from '@portolan/platform/tags/contract'
import { addWebhook } from '@portolan/platform/webhooks/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Person } from './persons.ts'
import type { Name } from './world.ts'

/** A webhook that is told of every comment: its deliveries wait, for nobody sends them here, and one was tried. */
export async function hearOfComments(house: House, by: Visitor, tenantId: string): Promise<void> {
  const { webhook } = await ask(house, by, addWebhook, {
    name: 'Told of comments',
    url: 'https://hooks.example.org/comments',
    events: ['comments.written', 'webhooks.added'],
  })
  await house.settle()
  await house.database.owner.query(
    `insert into webhook_attempt (tenant_id, delivery_id, number, at, status, milliseconds)
     select tenant_id, id, 1, now(), 503, 12 from webhook_delivery where tenant_id = $1 and webhook_id = $2`,
    [tenantId, webhook.id],
  )
}

/** One for everybody, which was put away, and one for few. */
export async function announce(house: House, by: Visitor, seal: string): Promise<void> {
  const days = { from: '2026-01-01', until: '2099-12-31' }
  const { id } = await ask(house, by, makeAnnouncement, { text: `To all of ${seal}`, ...days })
  await ask(house, by, dismissAnnouncement, { announcementId: id })
  await ask(house, by, makeAnnouncement, { text: `To few of ${seal}`, ...days, roles: ['finance'] })
}

/** A field that all read, and one that only finance reads: their values hold the names of their projects. */
export async function fillFields(
  house: House,
  by: Person['visitor'],
  of: {
    readonly seal: string
    readonly projects: readonly string[]
    readonly names: readonly Name[]
    readonly tenantId: string
  },
): Promise<void> {
  const define = async (name: string, readers: readonly ('pmo-lead' | 'finance')[] | null): Promise<string> =>
    (
      await ask(house, by, defineField, {
        subjectKind: 'investment',
        name: `${name} ${of.seal}`,
        type: 'text',
        readers: readers === null ? null : [...readers],
      })
    ).id
  const open = await define('Data centre', null)
  const narrow = await define('Margin note', ['pmo-lead', 'finance'])
  for (const [at, subjectId] of of.projects.entries()) {
    await ask(house, by, setTag, {
      subjectKind: 'investment',
      subjectId,
      name: `Tag of ${of.names[at]?.word ?? ''}`,
      on: true,
    })
    const text = `Kept of ${of.names[at]?.word ?? ''}`
    await ask(house, by, setValues, {
      subjectKind: 'investment',
      subjectId,
      values: [open, narrow].map((fieldId) => ({ fieldId, value: { type: 'text' as const, text }, seen: 0 })),
    })
  }
}

/** Words that only those hear who see the project: they hold its own. */
export async function talkAbout(
  house: House,
  { visitor: by }: Person,
  { projectId, word, named }: { readonly projectId: string; readonly word: string; readonly named: string },
): Promise<void> {
  const subject = { subjectKind: 'investment', subjectId: projectId }
  const first = { ...subject, text: `Said of ${word}, to <@${named}>` }
  const { thread } = await ask(house, by, writeComment, first)
  await ask(house, by, writeComment, { ...subject, parentId: thread.id, text: `Answered of ${word}` })
  const edited = { commentId: thread.id, text: `Said again of ${word}, to <@${named}>` }
  await ask(house, by, editComment, edited, { ifMatch: thread.version })
  const file = { ...subject, name: `Notes on ${word}.txt` }
  await ask(house, by, attachFile, file, { upload: `Written of ${word}` })
  await ask(house, by, attachFile, file, { upload: `Written again of ${word}` })
}
