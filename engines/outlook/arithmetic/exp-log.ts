import { exp, log } from '@portolan/quantity'

export { exp, log } from '@portolan/quantity'

/** 1 ÷ (1 + e^−x) */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

export function logit(share: number): number {
  return log(share / (1 - share))
}
