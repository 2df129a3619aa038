/** One message of each kind between the confirm and shadow pages and the background. */
import type { PageMessage } from '../../lib/messages'
import { TOPIC } from '../domain/tab-state-samples'

type Kind = Extract<PageMessage['type'], `page/confirm${string}` | `page/shadow${string}`>

export const CONFIRM_MESSAGES: { [K in Kind]: Extract<PageMessage, { type: K }> } = {
  'page/confirmation': { type: 'page/confirmation', tabId: 1 },
  'page/confirm-ready': { type: 'page/confirm-ready', tabId: 1, also: ['fabrikam'] },
  'page/confirm-answer': { type: 'page/confirm-answer', tabId: 1, text: 'abandon ability' },
  'page/confirm-witness': {
    type: 'page/confirm-witness',
    tabId: 1,
    name: 'K. Jones',
    tail: '1276fb',
  },
  'page/shadow-answer': {
    type: 'page/shadow-answer',
    challenge: '7K3M-Q2XD-9F0A',
    recordIds: ['contoso'],
    pasted: [TOPIC],
    agrees: true,
    isSigned: false,
  },
  'page/shadow-key': { type: 'page/shadow-key', enrol: false },
}
