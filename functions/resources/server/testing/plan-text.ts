export type TaskText = { readonly name: string; readonly days: number; readonly by?: string }

/** A Microsoft Project XML on office days from 16 November 2026 on, one task after another not linked. */
export function planText(tasks: readonly TaskText[]): string {
  const people = [...new Set(tasks.flatMap(({ by }) => by ?? []))]
  const assignments = tasks.flatMap(({ by }, at) =>
    by === undefined ? [] : [{ task: at + 1, resource: people.indexOf(by) + 1 }],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>Plan</Name>
<StartDate>2026-11-16T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode><MinutesPerDay>480</MinutesPerDay>
<Tasks>${tasks.map(({ name, days }, at) => `<Task><UID>${at + 1}</UID><ID>${at + 1}</ID><Name>${name}</Name><OutlineLevel>1</OutlineLevel><Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat></Task>`).join('')}</Tasks>
<Resources>${people.map((name, at) => `<Resource><UID>${at + 1}</UID><ID>${at + 1}</ID><Name>${name}</Name><Type>1</Type><MaxUnits>1</MaxUnits></Resource>`).join('')}</Resources>
<Assignments>${assignments.map(({ task, resource }, at) => `<Assignment><UID>${at + 1}</UID><TaskUID>${task}</TaskUID><ResourceUID>${resource}</ResourceUID><Units>1</Units></Assignment>`).join('')}</Assignments></Project>`
}
