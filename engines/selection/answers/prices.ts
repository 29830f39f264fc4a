import type { Finding } from '@portolan/quantity'
import type { Portfolio } from '../portfolio.ts'
import { type Margin, marginsOf } from '../program/margins.ts'
import type { Means } from '../result.ts'
import { decide } from './change-portfolio.ts'
import { partOfMeans } from './part-of-means.ts'
import { difference, type Range, solvePortfolio, worthOf } from './range.ts'
import type { Standing } from './standing.ts'

/** A rule as people state it: all periods of a fund or of a role, a dependency, a band, a decision. */
export type Rule = {
  readonly kind: 'fund' | 'role' | 'requires' | 'starts-with' | 'excludes' | 'band' | 'risk' | 'decision'
  readonly id: string
}
export type RulePrice = {
  readonly rule: Rule
  /** What the best choice would be worth more without the rule. */
  readonly price: Range | null
  readonly worthWithout: Range | null
}
export type Prices = {
  readonly result: {
    /** What the best choice is worth. */
    readonly worth: Range | null
    readonly rules: readonly RulePrice[]
    /** What one more unit of a limit is worth, by the relaxation. */
    readonly margins: readonly Margin[]
  }
  readonly findings: readonly Finding[]
}

/** The price of every rule: the best value without it less the best value with it. */
export function pricesBeside({ portfolio, program, solved, findings }: Standing, means: Means): Prices {
  const rules = rulesOf(portfolio)
  const worth = worthOf(solved)
  const priced = rules.map(({ rule, without }, i): RulePrice => {
    const worthWithout = worthOf(solvePortfolio(without, partOfMeans(means, i, rules.length)))
    const price = worth === null || worthWithout === null ? null : difference(worthWithout, worth)
    return { rule, price, worthWithout }
  })
  return { result: { worth, rules: priced, margins: marginsOf(program, solved.guide) }, findings }
}

/** Every rule, with the portfolio without it. */
function rulesOf(portfolio: Portfolio): readonly { readonly rule: Rule; readonly without: Portfolio }[] {
  const { funds, roles, dependencies, balance, riskAtMost, candidates } = portfolio
  return [
    ...(funds ?? []).map((fund) => ({
      rule: { kind: 'fund' as const, id: fund.id },
      without: { ...portfolio, funds: allBut(funds, fund) },
    })),
    ...(roles ?? []).map((role) => ({
      rule: { kind: 'role' as const, id: role.id },
      without: { ...portfolio, roles: allBut(roles, role) },
    })),
    ...(dependencies ?? []).map((one) => ({
      rule: { kind: one.kind, id: `${one.first} ${one.second}` },
      without: { ...portfolio, dependencies: allBut(dependencies, one) },
    })),
    ...(balance ?? []).map((band) => ({
      rule: { kind: 'band' as const, id: band.category },
      without: { ...portfolio, balance: allBut(balance, band) },
    })),
    ...(riskAtMost === null || riskAtMost === undefined
      ? []
      : [{ rule: { kind: 'risk' as const, id: 'risk' }, without: { ...portfolio, riskAtMost: null } }]),
    ...candidates
      .filter(({ decision }) => decision === 'in' || decision === 'out')
      .map(({ id }) => ({
        rule: { kind: 'decision' as const, id },
        without: decide(portfolio, id, null),
      })),
  ]
}

function allBut<Row>(rows: readonly Row[] | null | undefined, row: Row): readonly Row[] {
  return (rows ?? []).filter((one) => one !== row)
}
