const lowest = [20, 19]

/**
 * The sentence for a Node that is too old, else nothing.
 *
 * @param {string} version
 * @returns {string | undefined}
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [lowestMajor = 0, lowestMinor = 0] = lowest
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return undefined
  return `Portolan needs Node ${lowest.join('.')} or later and this is ${version}. Get a newer one from nodejs.org, then run the same command again.`
}
