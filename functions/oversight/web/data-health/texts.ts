import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of data health come with its page. */
addTexts({ namespace: 'data-health', en, de })
