import { listDecisions } from '@portolan/oversight/contract'
import { listThreads } from '@portolan/platform/comments/contract'
import { attachFile } from '@portolan/platform/files/contract'
import { addDays } from '@portolan/quantity'
import { at } from '../acting.ts'
import { attachedFiles, fileOfQuestion, fileOfTalk } from './files.ts'
import type { Words } from './words.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What people attach: to projects, one in several versions, to a comment and to a question that is asked. */
export async function tellFiles({ acting, founder, ids, projects, monday }: Words): Promise<void> {
  for (const { project, name, versions } of attachedFiles) {
    const subjectId = projects.get(project)
    if (subjectId === undefined) continue
    const subject = { subjectKind: 'investment', subjectId }
    for (const { daysAgo, who, text } of versions) {
      const now = at(addDays(monday, -daysAgo), 14)
      const upload = bytesOf(text)
      await acting.act(attachFile, ids.get(who) ?? founder, now, { ...subject, name }, { upload })
    }
  }
  const now = at(addDays(monday, -3), 15)
  const subjectId = projects.get(fileOfTalk.project)
  const who = ids.get(fileOfTalk.who)
  if (subjectId !== undefined && who !== undefined) {
    const subject = { subjectKind: 'investment', subjectId }
    const { items } = await acting.act(listThreads, who, now, { ...subject, limit: 20 })
    const own = items.find(({ author }) => author.id === who)
    const upload = bytesOf(fileOfTalk.text)
    const carried = { ...subject, name: fileOfTalk.name, commentId: own?.id }
    if (own !== undefined) await acting.act(attachFile, who, now, carried, { upload })
  }
  const [question] = (await acting.act(listDecisions, founder, now, { limit: 1 })).items
  if (question === undefined) return
  const subject = { subjectKind: 'decision', subjectId: question.id }
  const upload = bytesOf(fileOfQuestion.text)
  await acting.act(attachFile, founder, now, { ...subject, name: fileOfQuestion.name }, { upload })
}
