import type { ComputeInput } from './input.ts'
import { measureAll } from './measure-all.ts'
import type { ComputeAnswer } from './result.ts'

/**
 * What `portolan compute earned-value` prints for one file: unrounded, in the units of the input, null where
 * there is no answer. ETC, VAC and TCPI for the estimate are those of the estimate by CPI.
 */
export function compute(input: ComputeInput): ComputeAnswer {
  const { known, findings } = measureAll(isRecord(input) ? pickCore(input) : {})
  return {
    cv: known('cv'),
    sv: known('sv'),
    cpi: known('cpi'),
    spi: known('spi'),
    eac: {
      cpi: known('eacCpi'),
      remainingAsPlanned: known('eacRemainingAsPlanned'),
      cpiSpi: known('eacCpiSpi'),
      weighted: known('eacWeighted'),
    },
    etc: known('etc'),
    vac: known('vac'),
    tcpi: { bac: known('tcpiBac'), eac: known('tcpiEac') },
    earnedSchedule: {
      es: known('es'),
      sv: known('svTime'),
      spi: known('spiTime'),
      forecastDuration: known('forecastDuration'),
      tspi: known('tspi'),
    },
    findings,
  }
}

/** The text of a file may be any JSON, whatever the type says. */
function isRecord(input: unknown): input is ComputeInput {
  return typeof input === 'object' && input !== null
}

function pickCore(input: ComputeInput): ComputeInput {
  const { budgetAtCompletion, plannedValue, earnedValue, actualCost } = input
  const { plannedDuration, actualTime, cumulativePlannedValue } = input
  return {
    budgetAtCompletion,
    plannedValue,
    earnedValue,
    actualCost,
    plannedDuration,
    actualTime,
    cumulativePlannedValue,
  }
}
