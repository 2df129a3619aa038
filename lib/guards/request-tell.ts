/**
 * Says what the file in Apple's field is: whose vendor made it, and what is remarkable about it.
 * A request carries no topic, so it is never said to be right for anybody.
 */

import type { Said } from '../words/notice'
import type { Facts, Guard } from './guard'

function notices({ screen, snapshot }: Facts): Said[] {
  const { request } = snapshot
  const isForm = screen === 'renew' || screen === 'create'
  // Apple may say on a page of its own that it did not take the file.
  const isRefused = screen === 'error' && request?.refusedAt != null
  if (request === null || !(isForm || isRefused)) return []
  const remarks: [boolean, Said][] = [
    [request.refusedAt !== null, ['request_ending']],
    [request.isVendorExpired, ['request_expired']],
    [request.isBroken, ['request_broken']],
    [request.otherThan !== null, ['request_vendor']],
    [request.renamedFrom !== null, ['request_renamed']],
    [request.isSameKey, ['request_same_key']],
  ]
  const [first] = remarks.flatMap(([holds, said]) => (holds ? [said] : []))
  // One line: more would lie over Apple's own buttons. Mere notes say what it is as well.
  return [first ?? ['request']]
}

export const requestTell: Guard = { name: 'request-tell', notices }
