import { screen, type WebContribution } from '@portolan/ui'
import { agreementPermissions } from '../contract/agreement/agreement-permissions.ts'
import { fundPermissions } from '../contract/fund/fund-permissions.ts'
import { permissions } from '../contract/permissions.ts'
import { rateCardPermissions } from '../contract/rate-card/rate-card-permissions.ts'

/** Agreements, rate cards, funds, orders and their invoices. */
export const moneyWeb: WebContribution = {
  id: 'plan-money',
  routes: [
    {
      path: '/funds/$fundId',
      may: fundPermissions.read,
      component: screen(async () => (await import('./fund/fund-page.tsx')).FundPage),
    },
  ],
  tabs: [
    {
      host: '/projects/$projectId',
      path: 'contracts',
      label: 'plan:money.contracts',
      group: 'plan:money.title',
      order: 16.8,
      may: permissions.readMoney,
      component: screen(async () => (await import('./order/contracts-tab.tsx')).ContractsTab),
    },
    {
      host: '/money',
      path: 'funds',
      label: 'plan:money.funds',
      order: 32,
      may: fundPermissions.read,
      component: screen(async () => (await import('./fund/funds-page.tsx')).FundsPage),
    },
    {
      host: '/money',
      path: 'agreements',
      label: 'plan:money.agreements',
      order: 34,
      may: agreementPermissions.read,
      component: screen(async () => (await import('./agreement/agreements-page.tsx')).AgreementsPage),
    },
    {
      host: '/money',
      path: 'orders',
      label: 'plan:money.orders',
      order: 36,
      may: permissions.readLedger,
      component: screen(async () => (await import('./order/orders-page.tsx')).OrdersPage),
    },
    {
      host: '/money',
      path: 'rate-cards',
      label: 'plan:money.rate-cards',
      order: 52,
      may: rateCardPermissions.read,
      component: screen(async () => (await import('./rate-card/rate-cards-page.tsx')).RateCardsPage),
    },
  ],
}
