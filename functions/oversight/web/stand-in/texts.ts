import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of stand-ins come with their list. */
addTexts({ namespace: 'stand-ins', en, de })
