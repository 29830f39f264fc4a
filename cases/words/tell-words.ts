import { makeAnnouncement } from '@portolan/platform/announcements/contract'
import { resolveComment, writeComment } from '@portolan/platform/comments/contract'
import { type CustomField, defineField, type GivenValue, setValues } from '@portolan/platform/fields/contract'
import { setTag } from '@portolan/platform/tags/contract'
import { addDays, addMonths, startOfMonth } from '@portolan/quantity'
import { at } from '../acting.ts'
import { marginNotes, ownFields, tagsOfProject, valuesOfCustomer } from './own-fields.ts'
import { talks } from './talks.ts'
import type { Words } from './words.ts'
import { tellFiles } from './tell-files.ts'

/** Fields that the firm has added, what people say to each other, and what everybody is to know this week. */
export async function tellWords(words: Words): Promise<void> {
  await fillFields(words)
  await tagProjects(words)
  await talk(words)
  await tellFiles(words)
  const { acting, founder, monday } = words
  const now = at(addDays(monday, -3), 16)
  await acting.act(makeAnnouncement, founder, now, {
    text: 'Status reports of this month are due on **Friday at noon**. What moved since the last one stands under “What changed”.',
    from: monday,
    until: addDays(monday, 4),
  })
  await acting.act(makeAnnouncement, founder, now, {
    text: 'The books of the month close on the last day; late hours go into the next one. Ask Greta Vogel in doubt.',
    tone: 'warn',
    roles: ['project-manager', 'pmo-lead', 'portfolio-manager', 'finance', 'resource-manager'],
    from: monday,
    until: addDays(addMonths(startOfMonth(monday), 1), 2),
  })
}

async function fillFields({ acting, founder, ids, projects, courses, monday }: Words): Promise<void> {
  const now = at(addDays(monday, -60), 9)
  const fields: CustomField[] = []
  for (const { name, type, choices, readers } of ownFields)
    fields.push(
      await acting.act(defineField, founder, now, {
        subjectKind: 'investment',
        name,
        type,
        ...(choices ? { choices: [...choices] } : {}),
        ...(readers ? { readers: [...readers] } : {}),
      }),
    )
  for (const [index, { story }] of courses.entries()) {
    const projectId = projects.get(story.code)
    const own = valuesOfCustomer[story.customer]
    if (projectId === undefined || own === undefined) continue
    const given = valuesOf(story.code, story.cost, { own, steward: ids.get(own.steward) })
    const values = fields.flatMap(({ id, key }) => {
      const value = given[key]
      return value === undefined ? [] : [{ fieldId: id, value, seen: 0 }]
    })
    const subject = { subjectKind: 'investment', subjectId: projectId }
    await acting.act(setValues, founder, at(addDays(monday, -59), 9, index), { ...subject, values })
  }
}

async function tagProjects({ acting, founder, projects, monday }: Words): Promise<void> {
  for (const [code, names] of Object.entries(tagsOfProject)) {
    const subjectId = projects.get(code)
    if (subjectId === undefined) continue
    const subject = { subjectKind: 'investment', subjectId }
    for (const name of names)
      await acting.act(setTag, founder, at(addDays(monday, -40), 9), { ...subject, name, on: true })
  }
}

type Own = {
  readonly own: { readonly centre: string; readonly rule: string }
  readonly steward: string | undefined
}

/** Licences are a twelfth of what a project costs, where it is large enough to have any; thousands of euros to cents. */
function valuesOf(code: string, cost: number, { own, steward }: Own): Readonly<Record<string, GivenValue>> {
  const note = marginNotes[code]
  return {
    'data-centre': { type: 'choice', choice: own.centre },
    regulatory: { type: 'choice', choice: own.rule },
    ...(steward === undefined ? {} : { 'service-steward': { type: 'person', personId: steward } }),
    ...(cost < 500
      ? {}
      : { 'licence-cost': { type: 'money', amount: Math.round(cost / 12) * 100_000, currency: 'EUR' } }),
    ...(note === undefined ? {} : { 'margin-note': { type: 'text', text: note } }),
  }
}

type Said = { readonly who: string; readonly daysAgo: number; readonly text: string }

/** In the order of the calendar. Who is not in the firm, or on whose project is not told of, says nothing. */
async function talk({ acting, founder, ids, projects, monday }: Words): Promise<void> {
  const named = (text: string): string =>
    text.replace(/\[([^\]]+)\]/g, (whole, name: string) => (ids.has(name) ? `<@${ids.get(name)}>` : whole))
  for (const { project, daysAgo, who, text, answers = [], resolvedBy } of talks.toSorted(
    (a, b) => b.daysAgo - a.daysAgo,
  )) {
    const subjectId = projects.get(project)
    if (subjectId === undefined) continue
    const subject = { subjectKind: 'investment', subjectId }
    const say = async (one: Said, step: number, parentId?: string): Promise<string> => {
      const now = at(addDays(monday, -one.daysAgo), 10, step * 900)
      const said = { ...subject, text: named(one.text), ...(parentId === undefined ? {} : { parentId }) }
      return (await acting.act(writeComment, ids.get(one.who) ?? founder, now, said)).thread.id
    }
    const thread = await say({ who, daysAgo, text }, 0)
    for (const [nth, answer] of answers.entries()) await say(answer, nth + 1, thread)
    if (resolvedBy !== undefined)
      await acting.act(
        resolveComment,
        ids.get(resolvedBy) ?? founder,
        at(addDays(monday, -(answers.at(-1)?.daysAgo ?? daysAgo)), 17),
        { commentId: thread, resolved: true },
        { version: 1 },
      )
  }
}
