export type MeasureDefinition = {
  readonly unit: Unit
  /** A heading of the README. */
  readonly rule: string
  readonly formula: string
  /** What it is made from: measures and inputs. */
  readonly of: readonly (MeasureName | InputName)[]
}

type Unit = 'money' | 'share'

export type MeasureName =
  | 'objective'
  | 'bound'
  | 'boundByPrices'
  | 'boundByCases'
  | 'gap'
  | 'bestAtLeast'
  | 'bestAtMost'
  | 'bestWithItAtLeast'
  | 'bestWithItAtMost'
  | 'valueNeededAtLeast'
  | 'valueNeededAtMost'
  | 'costCutAtLeast'
  | 'costCutAtMost'
  | 'bestWithoutAtLeast'
  | 'bestWithoutAtMost'
  | 'priceAtLeast'
  | 'priceAtMost'

/** `limits` and `bindings` open to each limit that has a price, `values` to each candidate. */
export type InputName = 'values' | 'limits' | 'highestWorths' | 'cases' | 'bindings'

/** Unit, rule, formula and parts of every measure. Where answers are proven, what is at least and at most is the same. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  objective: define('money', 'select', 'Σ value of what is chosen and of what is stopped', ['values']),
  bound: define('money', 'select', 'the lower of the bounds by prices and by cases', [
    'boundByPrices',
    'boundByCases',
  ]),
  boundByPrices: define(
    'money',
    'select',
    'Σ limit × price + Σ the most worth above these prices in a group, rounded down',
    ['limits', 'highestWorths'],
  ),
  boundByCases: define('money', 'select', 'the most that no case searched through rules out', ['cases']),
  gap: define('share', 'select', '(bound − objective) ÷ |bound|', ['bound', 'objective']),
  bestAtLeast: define('money', 'select', 'value of the best choice found', []),
  bestAtMost: define('money', 'select', 'bound of every choice', []),
  bestWithItAtLeast: define('money', 'whyNot', 'value of the best choice found that has it', []),
  bestWithItAtMost: define('money', 'whyNot', 'bound of every choice that has it', []),
  valueNeededAtLeast: define('money', 'whyNot', 'max(0, best at least − best with it at most)', [
    'bestAtLeast',
    'bestWithItAtMost',
  ]),
  valueNeededAtMost: define('money', 'whyNot', 'max(0, best at most − best with it at least)', [
    'bestAtMost',
    'bestWithItAtLeast',
  ]),
  costCutAtLeast: define('share', 'whyNot', 'with any less, the best with it is worth less than the best', [
    'bestAtLeast',
    'bindings',
  ]),
  costCutAtMost: define(
    'share',
    'whyNot',
    'with so much less, the best with it is worth as much as the best',
    ['bestAtMost', 'bindings'],
  ),
  bestWithoutAtLeast: define('money', 'pricesOf', 'value of the best choice found without the rule', []),
  bestWithoutAtMost: define('money', 'pricesOf', 'bound of every choice without the rule', []),
  priceAtLeast: define('money', 'pricesOf', 'max(0, best without the rule at least − best at most)', [
    'bestWithoutAtLeast',
    'bestAtMost',
  ]),
  priceAtMost: define('money', 'pricesOf', 'max(0, best without the rule at most − best at least)', [
    'bestWithoutAtMost',
    'bestAtLeast',
  ]),
}

function define(unit: Unit, rule: string, formula: string, of: MeasureDefinition['of']): MeasureDefinition {
  return { unit, rule, formula, of }
}
