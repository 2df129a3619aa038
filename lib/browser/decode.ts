/**
 * The one trust boundary: whatever a tab or a page says is unknown until it was read here.
 * Who speaks is taken from the sender, which the browser fills in, never from the payload.
 */
import * as v from 'valibot'
import type { PageMessage, PortalMessage } from '../messages'
import { isPortalUrl, PORTAL_ORIGIN } from './portal-address'
import * as shape from './schemas'

/** The part of the browser's MessageSender that says who speaks; `origin` is missing in its types. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined
}

/** What is known of this extension itself, to know its own pages by. */
export interface Self {
  id: string
  /** `runtime.getURL('')`. */
  root: string
}

export type Heard =
  | { from: 'portal'; tabId: number; message: PortalMessage }
  | { from: 'page'; message: PageMessage }

type Shapes<M extends { type: string }> = {
  [K in M['type']]: v.GenericSchema<unknown, Extract<M, { type: K }>>
}

const portalShapes: Shapes<PortalMessage> = {
  'portal/attach': v.strictObject({ type: v.literal('portal/attach') }),
  'portal/status': v.strictObject({ type: v.literal('portal/status'), status: shape.status }),
  'portal/choose': v.strictObject({
    type: v.literal('portal/choose'),
    task: v.variant('kind', [
      v.strictObject({ kind: v.literal('renew'), recordId: shape.id }),
      v.strictObject({ kind: v.literal('look') }),
    ]),
  }),
  'portal/open': v.strictObject({
    type: v.literal('portal/open'),
    page: v.picklist(['records', 'task', 'unchanged']),
  }),
  'portal/ask-release': v.strictObject({
    type: v.literal('portal/ask-release'),
    request: shape.releaseRequest,
  }),
  'portal/whose': v.strictObject({
    type: v.literal('portal/whose'),
    topic: shape.topic,
    wantName: v.boolean(),
  }),
  'portal/arm': v.strictObject({
    type: v.literal('portal/arm'),
    topic: shape.topic,
    account: v.nullable(shape.text),
  }),
  'portal/renew-pressed': v.strictObject({
    type: v.literal('portal/renew-pressed'),
    renewal: shape.renewalPress,
  }),
  'portal/file-let-in': v.strictObject({
    type: v.literal('portal/file-let-in'),
    name: shape.text,
    size: shape.count,
  }),
  'portal/release-used': v.strictObject({ type: v.literal('portal/release-used'), id: shape.id }),
  'portal/end': v.strictObject({
    type: v.literal('portal/end'),
    what: v.picklist(['renewal', 'release', 'both']),
    why: v.picklist([
      'signed-out',
      'cancelled',
      'list-again',
      'account-changed',
      'other-certificate',
      'finished',
      'alarm',
    ]),
  }),
  'portal/account-found': v.strictObject({
    type: v.literal('portal/account-found'),
    account: shape.text,
  }),
  'portal/scene': v.strictObject({
    type: v.literal('portal/scene'),
    scene: shape.scene,
    marks: shape.markWords,
  }),
  'portal/spell': v.strictObject({
    type: v.literal('portal/spell'),
    said: shape.said,
    account: v.nullable(shape.text),
  }),
  'portal/voice': v.strictObject({ type: v.literal('portal/voice') }),
  'portal/held': v.strictObject({
    type: v.literal('portal/held'),
    control: shape.text,
    screen: shape.text,
    why: shape.text,
  }),
}

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0))

const pageShapes: Shapes<PageMessage> = {
  'page/state': v.strictObject({ type: v.literal('page/state'), tabId: v.nullable(tabId) }),
  'page/save-records': v.strictObject({
    type: v.literal('page/save-records'),
    records: shape.records,
    why: shape.text,
  }),
  'page/set-task': v.strictObject({
    type: v.literal('page/set-task'),
    tabId: v.nullable(tabId),
    task: v.nullable(shape.task),
  }),
  'page/open-portal': v.strictObject({
    type: v.literal('page/open-portal'),
    task: v.nullable(shape.task),
  }),
  'page/open': v.strictObject({
    type: v.literal('page/open'),
    page: v.picklist(['records', 'task']),
  }),
  'page/state-unchanged': v.strictObject({
    type: v.literal('page/state-unchanged'),
    recordId: shape.id,
    by: v.pipe(shape.text, v.trim(), v.minLength(1)),
  }),
  'page/release-request': v.strictObject({ type: v.literal('page/release-request'), tabId }),
  'page/grant-release': v.strictObject({
    type: v.literal('page/grant-release'),
    tabId,
    organisation: shape.text,
    reason: shape.text,
    pasted: v.nullable(shape.topic),
    tail: shape.text,
  }),
  'page/decline-release': v.strictObject({ type: v.literal('page/decline-release'), tabId }),
  'page/save-settings': v.strictObject({
    type: v.literal('page/save-settings'),
    settings: shape.settings,
  }),
}

/** What was said and by whom; null for anything that is not to be answered. Never throws. */
export function decode(message: unknown, sender: Sender, self: Self): Heard | null {
  if (sender.id !== self.id) return null
  if (sender.url?.startsWith(self.root)) {
    const said = read(pageShapes, message)
    return said && { from: 'page', message: said }
  }
  const id = sender.tab?.id
  if (id === undefined || !isPortalFrame(sender)) return null
  const said = read(portalShapes, message)
  return said && { from: 'portal', tabId: id, message: said }
}

/** A frame without an address of its own counts by the origin the browser states for it. */
function isPortalFrame({ url, origin }: Sender): boolean {
  const isBlank = url === 'about:srcdoc' || url === 'about:blank'
  return isBlank ? origin === PORTAL_ORIGIN : isPortalUrl(url)
}

function read<M extends { type: string }>(shapes: Shapes<M>, message: unknown): M | null {
  try {
    const type = typeOf(message)
    if (type === null || !Object.hasOwn(shapes, type)) return null
    const shapeOfIt = shapes[type as M['type']] as v.GenericSchema<unknown, M>
    const result = v.safeParse(shapeOfIt, message)
    return result.success ? result.output : null
  } catch {
    // A getter that throws, an endless nest: no message is worth a stopped background.
    return null
  }
}

function typeOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null
  return typeof message.type === 'string' ? message.type : null
}
