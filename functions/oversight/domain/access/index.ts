export * from './access-findings.ts'
export * from './judge-of.ts'
