import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of agreements, rate cards, funds, orders and invoices come with their screens. */
addTexts({ namespace: 'spending', en, de })
