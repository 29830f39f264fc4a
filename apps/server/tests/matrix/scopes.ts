import { commitScope, previewScope } from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'

/** A list of three items as Jira exports it; the last one has so many points. */
export function scopeOf(word: string, points: number): string {
  return [
    'Issue key,Summary,Issue Type,Status,Created,Resolved,Sprint,Story Points',
    `${word}-1,Wish ${word},Story,Done,2026-09-01,2026-09-15,Sprint 1,5`,
    `${word}-2,Hope ${word},Story,To Do,2026-09-01,,Sprint 2,3`,
    `${word}-3,Dream ${word},Story,To Do,2026-09-20,,,${points}`,
  ].join('\n')
}

/** Brings a list into a project, and leaves another one that is only looked at. */
export async function bringScope(
  house: House,
  by: Visitor,
  { projectId, word }: { projectId: string; word: string },
): Promise<void> {
  const drop = async (points: number): Promise<{ id: string; version: number }> =>
    await ask(
      house,
      by,
      previewScope,
      { projectId, fileName: `list-${word}.csv` },
      { upload: scopeOf(word, points) },
    )
  const { id, version } = await drop(8)
  await ask(house, by, commitScope, { projectId, importId: id }, { ifMatch: version })
  await drop(13)
}
