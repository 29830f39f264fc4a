import type { Patterns } from '@portolan/ui'

/** What the event log says of agreements, rate cards, funds, orders and invoices. */
export const spendingInGerman: Patterns = {
  'event:plan.agreement-added': 'hat den Vertrag {{number}} „{{title}}“ mit {{party}} geschlossen',
  'event:plan.agreement-changed': 'hat den Vertrag {{number}} „{{title}}“ geändert',
  'event:plan.milestone-told': 'hat gemeldet, dass „{{name}}“ von {{number}} am {{day}} erreicht wurde',
  'event:plan.milestone-confirmed': 'hat {{confirmed}}, dass „{{name}}“ von {{number}} erreicht ist',
  'event:plan.milestone-confirmed.confirmed.true': 'bestätigt',
  'event:plan.milestone-confirmed.confirmed.false': 'nicht bestätigt',
  'event:plan.agreement-billed': 'hat den Vertrag {{number}} mit Rechnung {{invoice}} abgerechnet',
  'event:plan.billed-invoice-settled': 'hat Rechnung {{invoice}} von {{number}} {{paid}}',
  'event:plan.billed-invoice-settled.paid.true': 'als bezahlt eingetragen',
  'event:plan.billed-invoice-settled.paid.false': 'storniert',
  'event:plan.rate-card-added': 'hat die Preisliste „{{name}}“ angelegt',
  'event:plan.role-rates-set': 'hat {{set|Satz|Sätze}} von „{{name}}“ gesetzt und {{removed}} weggenommen',
  'event:plan.grades-set': 'hat gesagt, als was {{people|Person|Personen}} arbeiten',
  'event:plan.fund-added': 'hat den Fonds „{{name}}“ mit {{tranches|Tranche|Tranchen}} angelegt',
  'event:plan.fund-changed': 'hat den Fonds „{{name}}“ geändert',
  'event:plan.tranche-asked': 'hat die Tranche „{{name}}“ von „{{fund}}“ angefordert',
  'event:plan.tranche-released': 'hat die Tranche „{{name}}“ von „{{fund}}“ freigegeben',
  'event:plan.tranche-declined': 'hat die Tranche „{{name}}“ von „{{fund}}“ nicht freigegeben',
  'event:plan.fund-moved': 'hat Geld von „{{fund}}“ bewegt für {{projects}}',
  'event:plan.ordered': 'hat „{{title}}“ bei {{supplier}} bestellt ({{number}})',
  'event:plan.order-revised': 'hat die Bestellung {{number}} geändert ({{revision}}): {{reason}}',
  'event:plan.invoices-entered': 'hat {{invoices|Rechnung|Rechnungen}} eingetragen: {{numbers}}',
  'event:plan.invoices-decided': 'hat {{invoices|Rechnung|Rechnungen}} {{approved}}: {{numbers}}',
  'event:plan.invoices-decided.approved.true': 'freigegeben',
  'event:plan.invoices-decided.approved.false': 'abgelehnt',
  'event:plan.invoices-paid':
    'hat eingetragen, dass {{invoices|Rechnung|Rechnungen}} am {{day}} bezahlt wurden',
  'event:plan.invoice-difference-noted':
    'hat den Unterschied zwischen Rechnungen und Buchungen von {{supplier}} bei {{category}} in {{period:month}} erklärt: {{words}}',
}
