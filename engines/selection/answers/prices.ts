import type { Finding } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, type Limit } from '../program/program.ts'
import type { Means } from '../result.ts'
import { solveProgram } from '../search/solve-program.ts'
import { decide } from './change-portfolio.ts'
import { partOfMeans } from './part-of-means.ts'
import { difference, type Range, solvePortfolio, worthOf } from './range.ts'

/** A rule as people state it: all periods of a fund or of a role, a dependency, a band, a decision. */
export type Rule = {
  readonly kind: 'fund' | 'role' | 'requires' | 'starts-with' | 'excludes' | 'band' | 'risk' | 'decision'
  readonly id: string
}
export type RulePrice = { readonly rule: Rule; readonly price: Range | null }
export type Margin = { readonly limit: Limit; readonly most: number; readonly price: number }
export type Prices = {
  readonly result: {
    /** What the best choice would be worth more without the rule. */
    readonly rules: readonly RulePrice[]
    /** What one more unit of a limit is worth, by the relaxation. */
    readonly margins: readonly Margin[]
  }
  readonly findings: readonly Finding[]
}

/** The price of every rule: the best value without it less the best value with it. */
export function pricesOf(given: Portfolio, means: Means): Prices {
  const { portfolio, findings } = checkPortfolio(given)
  const rules = rulesOf(portfolio)
  const program = buildProgram(portfolio)
  const solved = solveProgram(program, partOfMeans(means, 0, rules.length + 1))
  const worth = worthOf(solved)
  const margins = program.limits.flatMap((limit, row): readonly Margin[] => {
    const price = solved.guide === null ? 0 : at(solved.guide.prices, row)
    return price > 1e-9 ? [{ limit, most: at(program.limit, row), price }] : []
  })
  const priced = rules.map(({ rule, without }, i): RulePrice => {
    const freed = worthOf(solvePortfolio(without, partOfMeans(means, i + 1, rules.length + 1)))
    return { rule, price: worth === null || freed === null ? null : difference(freed, worth) }
  })
  return { result: { rules: priced, margins }, findings }
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
