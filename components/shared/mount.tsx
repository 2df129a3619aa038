/** What every page of the extension does once: language, title, Esc, and rendering. */
import { type ComponentChild, render } from 'preact'
import { type MessageKey, t } from '../../lib/i18n/t'

interface MountOptions {
  title: MessageKey
  /** Windows of their own close on Esc; the popup does so by itself, a tab should not. */
  closeOnEscape?: boolean
}

/** Renders `page` into the page's `#app` element. */
export function mount(page: ComponentChild, { title, closeOnEscape = false }: MountOptions): void {
  document.documentElement.lang = t('popup_lang')
  document.title = t(title)
  if (closeOnEscape) addEventListener('keydown', (event) => event.key === 'Escape' && close())
  const app = document.getElementById('app')
  if (app !== null) render(page, app)
}
