/** Every message: decoded, handed to its handler, or left without an answer. */
import { logFailure } from '../log'
import type { ConsoleMessage, PageMessage, PortalMessage } from '../messages'
import { isConsole } from './console-facts'
import { type ConsoleSender, consoleHandlers } from './console-messages'
import { decode, type Heard, type Self, type Sender } from './decode'
import { pageHandlers } from './page-messages'
import { portalHandlers } from './portal-messages'
import type { Services } from './services'

/** A promise of the answer; undefined: not for us, and nobody is told why. */
export function hear(
  message: unknown,
  sender: Sender,
  self: Self,
  services: Services,
): Promise<unknown> | undefined {
  const heard = decode(message, sender, self)
  if (heard === null) return undefined
  return answer(heard, services).catch((error: unknown) => {
    logFailure(heard.message.type, error)
    // The asker must not take silence for consent: it gets the failure.
    throw error
  })
}

function answer(heard: Heard, services: Services): Promise<unknown> {
  if (heard.from === 'console') return answerConsole(heard.message, heard, services)
  return heard.from === 'page'
    ? answerPage(heard.message, services)
    : answerPortal(heard.message, heard.tabId, services)
}

/** Access may have been taken away since the script began. */
async function answerConsole<K extends ConsoleMessage['type']>(
  message: Extract<ConsoleMessage, { type: K }>,
  sender: ConsoleSender,
  services: Services,
): Promise<unknown> {
  if (!(await isConsole(services, sender.origin))) return undefined
  return consoleHandlers[message.type](message, sender, services)
}

function answerPage<K extends PageMessage['type']>(
  message: Extract<PageMessage, { type: K }>,
  services: Services,
): Promise<unknown> {
  return pageHandlers[message.type](message, services)
}

function answerPortal<K extends PortalMessage['type']>(
  message: Extract<PortalMessage, { type: K }>,
  tabId: number,
  services: Services,
): Promise<unknown> {
  return portalHandlers[message.type](message, tabId, services)
}
