type Version = readonly [number, number, number]

/** Whether a version of Node lies in a range as `engines` writes it: `^20.19.0 || >=22.12.0`. */
export function isInRange(version: string, range: string): boolean {
  const asked = parse(version)
  return range.split('||').some((part) => fitsAll(asked, part.trim()))
}

function fitsAll(version: Version, part: string): boolean {
  const [from, to] = part.split(' - ')
  if (from !== undefined && to !== undefined) return fits(version, `>=${from}`) && fits(version, `<=${to}`)
  const comparators = part.replaceAll(/([<>=^~])\s+/g, '$1').split(/\s+/)
  return comparators.every((comparator) => fits(version, comparator))
}

function fits(version: Version, comparator: string): boolean {
  const found = /^(>=|<=|>|<|=|\^|~)?v?(\*|[\dx.*]+)(?:-[\w.]+)?$/.exec(comparator)
  if (comparator === '') return true
  if (found === null) throw new Error(`"${comparator}" is no range of versions that is known here.`)
  const [, sign = '', text = '*'] = found
  const bound = parse(text)
  const order = compare(version, bound)
  const digits = text.split('.').filter((part) => /^\d+$/.test(part)).length
  if (sign === '>=') return order >= 0
  if (sign === '<=') return order <= 0 || agrees(version, bound, digits)
  if (sign === '>') return order > 0 && !agrees(version, bound, digits)
  if (sign === '<') return order < 0
  if (sign === '^') return order >= 0 && agrees(version, bound, bound[0] > 0 ? 1 : 2)
  if (sign === '~') return order >= 0 && agrees(version, bound, Math.min(digits, 2))
  return agrees(version, bound, digits)
}

function agrees(one: Version, other: Version, digits: number): boolean {
  return one.slice(0, digits).every((part, index) => part === other[index])
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}

function parse(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map((part) => Number.parseInt(part, 10) || 0)
  return [major, minor, patch]
}
