import { refusal } from '@portolan/contract'

export const orderRefusals = {
  orderNumberTaken: refusal<{ number: string; title: string }>({
    code: 'plan/order-number-taken',
    status: 409,
    title: 'Number already used',
    sentence: ({ number, title }) =>
      `${number} is the order “${title}” already. Give this one another number.`,
  }),
  noSupplier: refusal({
    code: 'plan/no-such-supplier',
    status: 422,
    title: 'No supplier',
    sentence: () => 'An order goes to a supplier. Choose one, or add it under Money › Parties.',
  }),
  orderDays: refusal<{ from: string; to: string }>({
    code: 'plan/order-days-reversed',
    status: 422,
    title: 'It ends before it begins',
    sentence: ({ from, to }) =>
      `It would begin on ${from} and end before ${to}. Set its end after its begin.`,
  }),
  lineTwice: refusal<{ line: number }>({
    code: 'plan/order-line-twice',
    status: 422,
    title: 'A line twice',
    sentence: ({ line }) => `Line ${line} stands there twice. Number the lines, each once.`,
  }),
  belowInvoiced: refusal<{ line: number; invoiced: string }>({
    code: 'plan/order-below-invoiced',
    status: 422,
    title: 'Less than is invoiced',
    sentence: ({ line, invoiced }) =>
      `Of line ${line}, ${invoiced} is invoiced already. Order at least that, or reject the invoice first.`,
  }),
  notInFund: refusal<{ fund: string }>({
    code: 'plan/fund-of-another-project',
    status: 422,
    title: 'Not in this fund',
    sentence: ({ fund }) =>
      `“${fund}” has given this project nothing in this currency. Order without a fund, or have some of it given to the project.`,
  }),
  noSuchOrder: refusal<{ number: string }>({
    code: 'plan/no-such-order',
    status: 422,
    title: 'Unknown order',
    sentence: ({ number }) =>
      `There is no order ${number} that you see. Correct the number; nothing was entered.`,
  }),
  doubledInvoice: refusal<{ number: string; supplier: string; order: string; day: string }>({
    code: 'plan/invoice-doubled',
    status: 409,
    title: 'Entered already',
    sentence: ({ number, supplier, order, day }) =>
      `Invoice ${number} of ${supplier} was entered already: of ${day}, against order ${order}. If it is another one, write the number that it bears; nothing was entered.`,
  }),
  aboveOrder: refusal<{ number: string; line: number; left: string }>({
    code: 'plan/invoice-above-order',
    status: 422,
    title: 'More than was ordered',
    sentence: ({ number, line, left }) =>
      `Invoice ${number} asks for more than is open of line ${line} of its order: ${left}. Have the order revised first, or enter what was ordered; nothing was entered.`,
  }),
  aboveInvoiced: refusal<{ number: string; line: number }>({
    code: 'plan/credit-above-invoiced',
    status: 422,
    title: 'More than was invoiced',
    sentence: ({ number, line }) =>
      `Credit note ${number} gives back more than is invoiced of line ${line} of its order. Correct the amount; nothing was written.`,
  }),
  ownInvoice: refusal<{ number: string }>({
    code: 'plan/own-invoice',
    status: 409,
    title: 'Entered by yourself',
    sentence: ({ number }) =>
      `Nobody decides over an invoice that they entered, as you did ${number}. Somebody else who approves invoices does; nothing was decided.`,
  }),
  nothingEntered: refusal({
    code: 'plan/no-invoice-waits',
    status: 409,
    title: 'None of them waits',
    sentence: () => 'None of these invoices waits for this any more. Reload the list.',
  }),
  paidLater: refusal<{ day: string }>({
    code: 'plan/paid-in-the-future',
    status: 422,
    title: 'Not yet',
    sentence: ({ day }) => `${day} is still to come. Record a payment once it is made.`,
  }),
  invoicesAgree: refusal({
    code: 'plan/invoices-agree',
    status: 409,
    title: 'Nothing to explain',
    sentence: () => 'Invoices and postings agree there by now, to the cent. Reload; no note is needed.',
  }),
} as const
