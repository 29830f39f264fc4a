import type { Seen } from './walk.ts'

/** A line for each address, a column for each state: ok, or how many things are wrong there. */
export function tableOf(seen: readonly Seen[]): string {
  const states = [...new Set(seen.map(({ state }) => state))]
  const addresses = [...new Set(seen.map(({ address }) => address))].toSorted()
  const wide = Math.max(...addresses.map((address) => address.length), 10)
  const lines = addresses.map((address) => {
    const cells = states.map((state) =>
      cellOf(seen.filter((one) => one.address === address && one.state === state)),
    )
    return `${address.padEnd(wide)} ${cells.map((cell) => cell.padEnd(8)).join('')}`.trimEnd()
  })
  return [
    `${'address'.padEnd(wide)} ${states.map((state) => state.padEnd(8)).join('')}`.trimEnd(),
    ...lines,
  ].join('\n')
}

function cellOf(views: readonly Seen[]): string {
  if (views.length === 0) return '–'
  const wrong = views.reduce((sum, { problems }) => sum + problems.length, 0)
  return wrong === 0 ? 'ok' : `${wrong} NO`
}
