/** The background's ears: every listener is registered before anything waits. */
import browser, { type Runtime } from 'webextension-polyfill'
import { hear } from './messages-heard'
import { createServices, onAccessChanged, onFirstRun, onInstalled } from './start'

/** Must run synchronously when the worker starts: the event that woke it is lost otherwise. */
export function startBackground(): void {
  const services = createServices()
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('') }
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    hear(message, sender, self, services),
  )
  browser.runtime.onInstalled.addListener((details) => onInstalled(services, details))
  browser.runtime.onStartup.addListener(() => onFirstRun(services))
  browser.permissions.onAdded.addListener(() => onAccessChanged(services))
  browser.permissions.onRemoved.addListener(() => onAccessChanged(services))
  browser.tabs.onRemoved.addListener((tabId) => services.tabs.remove(tabId))
  void onFirstRun(services)
}
