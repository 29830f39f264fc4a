export { checklist, type Counted, isCounted, itemsFor, type Said } from './checklist.ts'
export { closureActsOf, closureState } from './closure-state.ts'
export { explainAccount } from './explain-account.ts'
export { finalAccount } from './final-account.ts'
