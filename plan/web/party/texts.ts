import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of parties come with their screen. */
addTexts({ namespace: 'parties', en, de })
