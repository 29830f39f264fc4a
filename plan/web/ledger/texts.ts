import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of the ledger come with its screens. */
addTexts({ namespace: 'ledger', en, de })
