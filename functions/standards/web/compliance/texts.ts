import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of compliance come with its page. */
addTexts({ namespace: 'compliance', en, de })
