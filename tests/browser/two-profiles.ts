/**
 * Two profiles with stores of their own: what the renewer's says, the second person hears by voice
 * only. The handlers are the real ones.
 */
import { hear } from '../../lib/browser/messages-heard'
import { DEFAULT_SETTINGS, type UserSettings } from '../../lib/domain/settings'
import type { PageMessage, PageReplies, PortalMessage, PortalReplies } from '../../lib/messages'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { REQUEST, TOPIC } from '../domain/tab-state-samples'
import { type Bench, createBench, PAGE_SENDER, portalSender, SELF } from './fake-services'

type ShadowAsk = Extract<PageMessage, { type: 'page/shadow-answer' }>

export const RENEW_CONTOSO = { kind: 'renew', recordId: 'contoso', ticket: '' } as const

export async function say<M extends PageMessage>(
  bench: Bench,
  message: M,
): Promise<PageReplies[M['type']]> {
  return (await hear(message, PAGE_SENDER, SELF, bench.services)) as PageReplies[M['type']]
}

export function twoProfiles(others = [CONTOSO, FABRIKAM]) {
  const renewer = createBench([CONTOSO, FABRIKAM])
  const colleague = createBench(others)

  async function portal<M extends PortalMessage>(message: M): Promise<PortalReplies[M['type']]> {
    const heard = await hear(message, portalSender(), SELF, renewer.services)
    return heard as PortalReplies[M['type']]
  }

  const require = (over: Partial<UserSettings> = {}) =>
    renewer.services.settings.save({ ...DEFAULT_SETTINGS, shadow: 'independent', ...over })

  /** The row was read, Renew was pressed, and the person asks for a second pair of eyes. */
  async function ask(over: Partial<UserSettings> = {}, topic: typeof TOPIC | null = TOPIC) {
    await require(over)
    await say(renewer, { type: 'page/set-task', tabId: 1, task: RENEW_CONTOSO })
    const about = { kind: 'unconfirmed' as const, row: 3, rowText: 'Contoso row', topic }
    await portal({ type: 'portal/ask-release', request: { ...REQUEST, ...about } })
  }

  /** The code that is read out. */
  async function ready(also: string[] = []): Promise<string> {
    const view = await say(renewer, { type: 'page/confirm-ready', tabId: 1, also })
    return view?.challenge ?? ''
  }

  const shadow = (challenge: string, over: Partial<ShadowAsk> = {}, bench = colleague) =>
    say(bench, {
      type: 'page/shadow-answer',
      challenge,
      recordIds: ['contoso'],
      pasted: [],
      agrees: true,
      isSigned: false,
      ...over,
    })

  const words = async (...args: Parameters<typeof shadow>) =>
    (await shadow(...args)).answer?.words ?? ''

  return {
    renewer,
    colleague,
    portal,
    require,
    ask,
    ready,
    shadow,
    words,
    answer: (text: string) => say(renewer, { type: 'page/confirm-answer', tabId: 1, text }),
    witness: (name: string, tail: string) =>
      say(renewer, { type: 'page/confirm-witness', tabId: 1, name, tail }),
    /** What the tab is told: null where nothing is required. */
    held: async () => (await portal({ type: 'portal/attach' })).confirmation,
    dataOf: (kind: string, bench = renewer) =>
      bench.events.filter((event) => event.kind === kind).map(({ data }) => data),
  }
}

export type Two = ReturnType<typeof twoProfiles>
