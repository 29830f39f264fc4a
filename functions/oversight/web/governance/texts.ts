import { addTexts } from '@portolan/ui'
import '../page-texts.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of the calendar come with its page. */
addTexts({ namespace: 'calendar', en, de })
