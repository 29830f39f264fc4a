import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of maturity come with its page. */
addTexts({ namespace: 'maturity', en, de })
