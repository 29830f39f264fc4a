import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of levelling come with its page. */
addTexts({ namespace: 'levelling', en, de })
