/** Numbers of papers are compared without their letter case and spaces: people write the same one differently. */
export function numberKey(number: string): string {
  return number.replaceAll(/\s/g, '').toLowerCase()
}
