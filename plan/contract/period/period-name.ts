const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The name of a period as an English sentence says it: 'October 2026', '2026/27 P10'. */
export function periodInWords(name: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? []
  const word = months[Number(month) - 1]
  return word === undefined ? name : `${word} ${year}`
}
