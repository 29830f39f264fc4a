export type ExposureMeasure =
  | 'expectedExposure'
  | 'exposureP50'
  | 'exposureP80'
  | 'exposureAloneP80'
  | 'togetherEffect'

type Definition = {
  readonly rule: string
  readonly formula: string
  readonly of: readonly (ExposureMeasure | 'iterations' | 'seed' | 'risks')[]
}

const drawn = ['iterations', 'seed', 'risks'] as const

/** Rule, formula and parts of what is told of an exposure. */
export const exposureTable: Readonly<Record<ExposureMeasure, Definition>> = {
  expectedExposure: {
    rule: 'risk/exposure',
    formula: 'Σ probability × (least + 4 × likeliest + most) ÷ 6',
    of: ['risks'],
  },
  exposureP50: {
    rule: 'risk/exposure',
    formula: 'least sum that 50 of 100 iterations do not exceed',
    of: drawn,
  },
  exposureP80: {
    rule: 'risk/exposure',
    formula: 'least sum that 80 of 100 iterations do not exceed',
    of: drawn,
  },
  exposureAloneP80: {
    rule: 'risk/exposure',
    formula: 'the same, each risk drawn by itself',
    of: drawn,
  },
  togetherEffect: {
    rule: 'risk/exposure',
    formula: 'P80 − P80 of each by itself',
    of: ['exposureP80', 'exposureAloneP80'],
  },
}
