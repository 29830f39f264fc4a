import highsPackage, { type Highs as HighsRuntime } from 'highs'
import type { Allowance } from './allowance.ts'
import { openModel } from './highs-model.ts'
import type { LinearData, OpenModel, WholeAnswer, WholeSearch } from './linear-model.ts'
import { solveWhole } from './whole-numbers.ts'

export { type Allowance, openAllowance } from './allowance.ts'
export type {
  LinearAnswer,
  LinearData,
  LinearStatus,
  OpenModel,
  WholeAnswer,
  WholeSearch,
} from './linear-model.ts'

/** Linear programs and whole numbers by HiGHS, which runs here as WebAssembly, in one thread, to the end of each call. */
export type Highs = {
  readonly open: (data: LinearData) => OpenModel
  readonly solveWhole: (data: LinearData, search: WholeSearch) => WholeAnswer
}

// Its types tell Node of CommonJS, where the loader is a property; the module itself hands it over.
const loadHighs = highsPackage as unknown as () => Promise<HighsRuntime>

/** A fault inside leaves an instance unusable: every computation of its own gets one of its own. */
export async function openHighs({ secondsLeft }: Allowance): Promise<Highs> {
  const highs = await loadHighs()
  return {
    open: (data) => openModel(highs, data, secondsLeft),
    solveWhole: (data, search) => solveWhole(highs, data, { ...search, secondsLeft }),
  }
}
