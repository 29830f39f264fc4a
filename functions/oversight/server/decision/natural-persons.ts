export { type AccountsOf, accountsOf, readAccounts } from '@portolan/plan/server'
