/** The name a spreadsheet gives a column: 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(index: number): string {
  let rest = index
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}
