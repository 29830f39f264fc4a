/** The parameters of a pattern at an address of it or below it; undefined where the address is elsewhere. */
export function paramsAt(pattern: string, address: string): Readonly<Record<string, string>> | undefined {
  const wanted = partsOf(pattern)
  const parts = partsOf(address)
  if (wanted.some((part, index) => !part.startsWith('$') && part !== parts[index])) return undefined
  if (parts.length < wanted.length) return undefined
  return Object.fromEntries(
    wanted.flatMap((part, index) =>
      part.startsWith('$') ? [[part.slice(1), decodeURIComponent(parts[index] ?? '')]] : [],
    ),
  )
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}
