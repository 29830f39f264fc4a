import type { CustomField } from '@portolan/platform/fields/contract'

type Choices = CustomField['choices']

export function linesOf(choices: Choices): string {
  return choices.map(({ label }) => label).join('\n')
}

/**
 * Choices as they are typed, one a line. One that was there before keeps its short name: by its label, else by its
 * place, where as many lines stand as before (then it was renamed).
 */
export function choicesFrom(lines: string, before: Choices): Choices {
  const labels = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const renamed = labels.length === before.length
  const taken = new Set<string>()
  return labels.map((label, at) => {
    const known = before.find((one) => one.label === label)?.key ?? (renamed ? before[at]?.key : undefined)
    const key =
      known !== undefined && !taken.has(known)
        ? known
        : freeKey(label, [...taken, ...before.map((one) => one.key)])
    taken.add(key)
    return { key, label }
  })
}

function freeKey(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
  const base = plain === '' ? 'choice' : plain
  let key = base
  for (let nth = 2; taken.includes(key); nth += 1) key = `${base}-${nth}`
  return key
}
