import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of what a project follows come with their pages. */
addTexts({ namespace: 'project-method', en, de })
