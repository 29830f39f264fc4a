import { monthNumber } from '../cells/day.ts'

/** A month as any ledger writes it, as '2026-10'; a period of weeks as '2026 P10'; anything else as it stands. */
export function periodName(text: string): string {
  const plain = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const [, yearA, monthA] = /^(\d{4})[-/. ]?(\d{1,2})$/.exec(plain) ?? []
  const [, monthB, yearB] = /^(\d{1,2})[-/. ](\d{4})$/.exec(plain) ?? []
  const [, word, yearC] = /^([a-zäöü]{3,9})\.?[ -](\d{4})$/i.exec(plain) ?? []
  const month = Number(monthA ?? monthB ?? monthNumber(inEnglish(word)))
  const year = yearA ?? yearB ?? yearC
  if (year !== undefined && month >= 1 && month <= 12) return `${year}-${String(month).padStart(2, '0')}`
  const [, number, of] = /^p(\d{1,2})[ /-]*(\d{4}(?:\/\d{2})?)$/i.exec(plain) ?? []
  const [, ofToo, numberToo] = /^(\d{4}(?:\/\d{2})?)[ -]*p(\d{1,2})$/i.exec(plain) ?? []
  const which = number ?? numberToo
  return which === undefined ? plain : `${of ?? ofToo ?? ''} P${which.padStart(2, '0')}`
}

/** The German months that begin otherwise. */
function inEnglish(word: string | undefined): string | undefined {
  return word
    ?.replace(/^m(ä|ae)r/i, 'mar')
    .replace(/^mai/i, 'may')
    .replace(/^okt/i, 'oct')
    .replace(/^dez/i, 'dec')
}
