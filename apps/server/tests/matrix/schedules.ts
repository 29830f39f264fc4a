import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'

/** A plan of three activities as Microsoft Project saves it; one of them costs so many cents. */
export function scheduleOf(word: string, cents: number): string {
  const task = (uid: number, name: string, more: string): string =>
    `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat>${more}</Task>`
  const after = (uid: number): string =>
    `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID><Type>1</Type></PredecessorLink>`
  return `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion>
<Name>Plan ${word}</Name><StartDate>2026-11-16T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode><Tasks>
${task(1, `Design ${word}`, `<Cost>${cents}</Cost>`)}${task(2, `Build ${word}`, after(1))}${task(3, `Test ${word}`, after(2))}</Tasks></Project>`
}

/** Brings a schedule into a project, and leaves another one that is only looked at. */
export async function bringSchedule(
  house: House,
  by: Visitor,
  { projectId, word, cents }: { projectId: string; word: string; cents: number },
): Promise<void> {
  const upload = scheduleOf(word, cents)
  const drop = async (): Promise<{ id: string; version: number }> =>
    await ask(house, by, previewSchedule, { projectId, fileName: `plan-${word}.xml` }, { upload })
  const { id, version } = await drop()
  await ask(house, by, commitSchedule, { projectId, importId: id }, { ifMatch: version })
  await drop()
}
