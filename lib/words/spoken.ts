/** A notice in the user's language, its buttons ready for the page. */

import { t } from '../i18n/t'
import type { Act, Notice, Spoken, WireAct } from './notice'
import type { Context } from './notice-parts'
import { say } from './say'

export function spoken({ id, tone, title, body, actions }: Notice, context: Context): Spoken {
  const buttons = actions.map(({ label, act }) => ({ label: say(label), act: wired(act, context) }))
  const { contact } = context.snapshot.settings
  return {
    id,
    tone,
    title: say(title),
    body: say(body),
    buttons,
    contact: contact === '' ? '' : t('portal_contact', contact),
  }
}

/** What only the background does is sent to the page as the message that asks for it. */
function wired(act: Act, { snapshot, account }: Context): WireAct {
  switch (act.do) {
    case 'open':
      return { do: 'send', message: { type: 'portal/open', page: act.page } }
    case 'look-around':
      return { do: 'send', message: { type: 'portal/choose', task: { kind: 'look' } } }
    case 'choose-proposal': {
      const recordId = snapshot.proposal?.recordId ?? ''
      return { do: 'send', message: { type: 'portal/choose', task: { kind: 'renew', recordId } } }
    }
    case 'update-account':
      return { do: 'send', message: { type: 'portal/account-found', account: account ?? '' } }
    case 'request-right':
      return { do: 'send', message: { type: 'portal/request-right' } }
    default:
      return act
  }
}
