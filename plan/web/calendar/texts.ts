import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of calendars and absences come with their screens. */
addTexts({ namespace: 'people', en, de })
