export { heldLimits, type HeldLimits, productPolicy } from './held-limits.ts'
export { groupOf, type Line, linesOf } from './limit-lines.ts'
export { directionOf, previewLimits } from './preview-limits.ts'
export { compareLimits, isFault, isRule, type LimitFault, setLimits, setWeights } from './set-limits.ts'
