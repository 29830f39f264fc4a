/**
 * base^exponent for a whole exponent, by squaring. Only multiplications, so that every runtime gives the same bits:
 * Math.pow and ** differ between versions of V8.
 */
export function raise(base: number, exponent: number): number {
  let [power, square] = [1, base]
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square
    square *= square
  }
  return exponent < 0 ? 1 / power : power
}

/** 1 + base + … + base^(count − 1): what a payment of 1 a period grows to. */
export function sumOfPowers(base: number, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum = sum * base + 1
  return sum
}

/** radicand^(1 ÷ degree) for a finite radicand above 0, by Newton's method: it falls until it is there. */
export function root(radicand: number, degree: number): number {
  const nearer = (guess: number): number => guess - (guess - radicand / raise(guess, degree - 1)) / degree
  // One step lands above the root, wherever it starts.
  let guess = nearer(Math.min(powerOfTwoAbove(radicand, degree), 1 + (radicand - 1) / degree))
  for (;;) {
    const next = nearer(guess)
    if (!(next < guess)) return guess
    guess = next
  }
}

/** A power of two that is no less than the root. */
function powerOfTwoAbove(radicand: number, degree: number): number {
  let exponent = 0
  for (let rest = radicand; rest > 1; rest /= 2) exponent += 1
  for (let rest = radicand; rest <= 0.5; rest *= 2) exponent -= 1
  return raise(2, Math.ceil(exponent / degree))
}
