import type { UseCase } from '@portolan/platform/operations'
import { decideInvoiceUseCases } from './decide-invoices.ts'
import { enterInvoiceUseCases } from './enter-invoices.ts'
import { keepOrderUseCases } from './keep-order.ts'
import { reconcileInvoiceUseCases } from './reconcile-supplier-invoices.ts'
import { showOrderUseCases } from './show-order.ts'

export const orderUseCases: readonly UseCase[] = [
  ...showOrderUseCases,
  ...keepOrderUseCases,
  ...enterInvoiceUseCases,
  ...decideInvoiceUseCases,
  ...reconcileInvoiceUseCases,
]
