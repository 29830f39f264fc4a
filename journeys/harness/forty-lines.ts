/** What is done in each phase: how it is called, how long it takes, and how it follows the line before. */
const works = [
  ['plan', '3d', ''],
  ['team', '1w', 'SS+1d'],
  ['order', '4h', ''],
  ['draft', '2ed', ''],
  ['review', '5 days', 'FF+2d'],
  ['approval', '0d', ''],
] as const
const phases = ['Prepare', 'Design', 'Build', 'Test', 'Move', 'Close'] as const

export const howMany = 40

/**
 * Forty lines of a plan as a spreadsheet puts them on the clipboard: names with their outline as spaces, lengths, and
 * predecessors by the number of the line. Each phase begins a day after the last work of the one before.
 */
export function fortyLines(): string {
  const lines: string[] = []
  for (const phase of phases) {
    const before = lines.length
    lines.push(`${phase}\t\t`)
    for (const [work, length, how] of works.slice(0, howMany - lines.length)) {
      const isFirst = lines.length === before + 1
      const follows = isFirst ? (before === 0 ? '' : `${before}FS+1d`) : `${lines.length}${how}`
      lines.push(`   ${phase} ${work}\t${length}\t${follows}`)
    }
  }
  return `Task Name\tDuration\tPredecessors\r\n${lines.join('\r\n')}\r\n`
}
