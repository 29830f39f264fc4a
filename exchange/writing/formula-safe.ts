/**
 * A spreadsheet takes text that starts like a formula for one. A leading apostrophe keeps it text; plain
 * numbers stay numbers, so that "-5" can still be summed.
 */
export function formulaSafe(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text)) return text
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? text : `'${text}`
}
