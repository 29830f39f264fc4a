import { readTable } from '@portolan/exchange'

/** Reads 20 MB of CSV; exits 1 above the goal. */
const goalSeconds = 3
const size = 20_000_000

function line(n: number): string {
  const start = `${String(1 + (n % 28)).padStart(2, '0')}/0${1 + (n % 9)}/2024`
  const cost = `"£${(n % 900) + 1},${String(n % 1000).padStart(3, '0')}.50"`
  return `P${n},"Project, number ${n}",Department ${n % 17},${start},31/12/2026,${cost},Amber,"What happened, ""in words"" ${n}"\r\n`
}

const lines = ['Project ID,Project name,Department,Start date,End date,Total budget,RAG rating,Comment\r\n']
for (let bytes = 0, n = 0; bytes < size; n += 1) {
  const next = line(n)
  lines.push(next)
  bytes += next.length
}
const bytes = new TextEncoder().encode(lines.join(''))

const started = performance.now()
const { result } = await readTable(bytes, { fileName: 'speed.csv' })
const seconds = (performance.now() - started) / 1000
const rows = result?.sheets[0]?.rows.length ?? 0
const reached = seconds <= goalSeconds && rows === lines.length
console.log(
  `CSV ${(bytes.length / 1e6).toFixed(1)} MB, ${rows} rows: goal ${goalSeconds} s, reached ${seconds.toFixed(2)} s, ${reached ? 'met' : 'missed'}`,
)
process.exitCode = reached ? 0 : 1
