export {
  heldLimits,
  type HeldLimits,
  productLimits,
  productPolicy,
  type PublishedLimits,
} from './held-limits.ts'
export { groupOf, type Line, linesOf } from './limit-lines.ts'
export { directionOf, previewLimits, type Previewed } from './preview-limits.ts'
export { compareLimits, isFault, isRule, type LimitFault, setLimits, setWeights } from './set-limits.ts'
