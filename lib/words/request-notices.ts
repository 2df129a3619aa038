/** The words about the file in Apple's field: what it is, and what to choose instead. */
import type { RequestView } from '../domain/request'
import { whatItIs } from './file-kinds'
import type { Arg, Stem, Text } from './notice'
import { type About, always, button, type Words } from './notice-parts'

const OK = button('ok', { do: 'close' })
const CHOOSE = button('request_choose', { do: 'close' })
const TAKE_OUT = button('request_choose', { do: 'take-out' })
const RIGHT = button('request_right', { do: 'request-right' })
const OTHER_ENDING = button('request_other_ending', { do: 'open', page: 'request' })

const HELD: Words = {
  tone: 'stop',
  args: ({ params, mdm }) => [whatItIs(params.what ?? 'unrecognised'), mdm],
  actions: always(CHOOSE),
}

export const REQUEST_NOTICES = {
  request: { tone: 'calm', args },
  request_ending: { tone: 'check', args, actions: always(OTHER_ENDING) },
  request_expired: { tone: 'check', args, actions: always(TAKE_OUT) },
  request_broken: { tone: 'check', args, actions: always(TAKE_OUT) },
  request_vendor: { tone: 'check', args, actions: always(TAKE_OUT, RIGHT) },
  request_renamed: { tone: 'calm', args },
  request_same_key: { tone: 'calm', args },
  request_certificate: HELD,
  request_again: HELD,
  request_other: HELD,
  request_drop: { tone: 'check', actions: always(OK) },
  request_wait: { tone: 'check', actions: always(OK) },
} satisfies Partial<Record<Stem, Words>>

/** Who made it, what its file is called, the last vendor, the MDM. */
function args({ snapshot: { request }, mdm }: About): Arg[] {
  return [maker(request), request?.name ?? '', before(request), mdm]
}

function before(request: RequestView | null): string {
  return request?.otherThan ?? request?.renamedFrom ?? ''
}

function maker(request: RequestView | null): Arg {
  return request?.vendor ?? ['portal_request_nobody']
}

/** Beside the field: who made the request; never for whom. */
export function requestLabel(request: RequestView): Text {
  return ['portal_request_label', maker(request)]
}
