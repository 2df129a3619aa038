/** A console tab's line to the background, without the polyfill. */
import type { ConsoleSnapshot } from '../domain/console'
import type { ConsoleNotice, ConsolePush, GuardPing } from '../messages'
import type { Spoken } from '../words/notice'
import { runtime } from './content-link'

/** Calls back with what the background pushes, and answers its question "alive?". */
export function onConsolePush(
  onSnapshot: (snapshot: ConsoleSnapshot) => void,
  onNotice: (notice: Spoken) => void,
): void {
  runtime()?.onMessage.addListener((said, _sender, reply) => {
    const message = said as ConsolePush | ConsoleNotice | GuardPing
    if (message.type === 'background/ping') reply('alive')
    if (message.type === 'background/console') onSnapshot(message.snapshot)
    if (message.type === 'background/console-notice') {
      onNotice(message.notice)
      reply('alive')
    }
  })
}
