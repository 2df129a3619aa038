/**
 * A guarded tab's line to the background, without the polyfill: both browsers' own APIs answer
 * with promises.
 */
import type { TabSnapshot } from '../domain/tab'
import type { ContentMessage, ContentReplies } from '../messages'

interface Runtime {
  id?: string
  sendMessage(message: unknown): Promise<unknown>
  onMessage: {
    addListener(
      listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void,
    ): void
  }
}

const host = globalThis as unknown as Record<
  'browser' | 'chrome',
  { runtime?: Runtime } | undefined
>

/** Null for a script of an older version of the extension. */
export function runtime(): Runtime | undefined {
  return (host.browser ?? host.chrome)?.runtime
}

/** False once the extension was updated or removed: this script can hold, and nothing else. */
export function isConnected(): boolean {
  return runtime()?.id !== undefined
}

/** Sends a message and gives the background's answer; rejects when there is no background. */
export async function ask<M extends ContentMessage>(
  message: M,
): Promise<ContentReplies[M['type']]> {
  const answer = await runtime()?.sendMessage(message)
  if (answer === undefined) throw new Error(`No answer to ${message.type}`)
  return answer as ContentReplies[M['type']]
}

/** Calls back with every snapshot the background pushes, and answers its question "alive?". */
export function onSnapshot(listener: (snapshot: TabSnapshot) => void): void {
  runtime()?.onMessage.addListener((message, _sender, reply) => {
    const { type, snapshot } = message as { type?: string; snapshot?: TabSnapshot }
    if (type === 'background/ping') reply('alive')
    if (type === 'background/snapshot' && snapshot !== undefined) listener(snapshot)
  })
}
