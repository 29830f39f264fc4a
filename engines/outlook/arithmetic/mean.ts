export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Of at least one number. */
export function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}
