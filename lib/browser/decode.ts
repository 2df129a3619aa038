/**
 * The one trust boundary: whatever a tab or a page says is unknown until it was read here.
 * Who speaks is taken from the sender, which the browser fills in, never from the payload.
 */
import * as v from 'valibot'
import { WITHHELD } from '../domain/console'
import type { ConsoleMessage, PageMessage, PortalMessage } from '../messages'
import type { ConsoleSender } from './console-messages'
import { isPortalUrl, PORTAL_ORIGIN } from './portal-address'
import { reading } from './reading-schema'
import * as shape from './schemas'

/** The part of the browser's MessageSender that says who speaks; `origin` is missing in its types. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  frameId?: number | undefined
  tab?:
    | { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined }
    | undefined
}

/** What is known of this extension itself, to know its own pages by. */
export interface Self {
  id: string
  /** `runtime.getURL('')`. */
  root: string
}

export type Heard =
  | { from: 'portal'; tabId: number; message: PortalMessage }
  | ({ from: 'console'; message: ConsoleMessage } & ConsoleSender)
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
    page: v.picklist(['records', 'task', 'unchanged', 'certificate', 'request']),
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
  'portal/file-seen': v.strictObject({
    type: v.literal('portal/file-seen'),
    file: shape.sentFile,
    isLetIn: v.boolean(),
  }),
  'portal/file-gone': v.strictObject({ type: v.literal('portal/file-gone') }),
  'portal/request-right': v.strictObject({ type: v.literal('portal/request-right') }),
  'portal/form-stands': v.strictObject({ type: v.literal('portal/form-stands') }),
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

const consoleShapes: Shapes<ConsoleMessage> = {
  'console/attach': v.strictObject({ type: v.literal('console/attach') }),
  'console/file': v.strictObject({
    type: v.literal('console/file'),
    file: shape.sentFile,
    isLetIn: v.boolean(),
    fault: v.nullable(v.picklist(WITHHELD)),
    isSmall: v.boolean(),
  }),
  'console/open': v.strictObject({
    type: v.literal('console/open'),
    page: v.picklist(['task', 'records', 'certificate', 'release']),
  }),
}

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0))

const pageShapes: Shapes<PageMessage> = {
  'page/state': v.strictObject({ type: v.literal('page/state'), tabId: v.nullable(tabId) }),
  'page/save-records': v.strictObject({
    type: v.literal('page/save-records'),
    diff: shape.recordsDiff,
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
  'page/open-check': v.strictObject({
    type: v.literal('page/open-check'),
    page: v.picklist(['certificate', 'after']),
    recordId: v.nullable(shape.id),
  }),
  'page/judge-file': v.strictObject({
    type: v.literal('page/judge-file'),
    file: shape.sentFile,
    task: v.nullable(shape.task),
  }),
  'page/record-first': v.strictObject({
    type: v.literal('page/record-first'),
    file: shape.sentFile,
    task: shape.task,
    mdm: shape.mdm,
  }),
  'page/after': v.strictObject({
    type: v.literal('page/after'),
    recordId: shape.id,
    reading,
    device: v.nullable(shape.topic),
    elsewhere: v.nullable(
      v.strictObject({
        by: v.pipe(shape.text, v.trim(), v.minLength(1)),
        on: v.nullable(shape.time),
      }),
    ),
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
  'page/request-file': v.strictObject({ type: v.literal('page/request-file'), tabId }),
  'page/save-settings': v.strictObject({
    type: v.literal('page/save-settings'),
    settings: shape.settings,
  }),
  'page/journal': v.strictObject({
    type: v.literal('page/journal'),
    from: v.nullable(shape.count),
    limit: shape.journalLimit,
  }),
  'page/journal-verify': v.strictObject({
    type: v.literal('page/journal-verify'),
    scope: v.picklist(['whole', 'recent']),
  }),
  'page/journal-prune': v.strictObject({
    type: v.literal('page/journal-prune'),
    before: shape.time,
  }),
  'page/journal-forget': v.strictObject({ type: v.literal('page/journal-forget') }),
  'page/confirmation': v.strictObject({ type: v.literal('page/confirmation'), tabId }),
  'page/confirm-ready': v.strictObject({
    type: v.literal('page/confirm-ready'),
    tabId,
    also: shape.ids,
  }),
  'page/confirm-answer': v.strictObject({
    type: v.literal('page/confirm-answer'),
    tabId,
    text: shape.text,
  }),
  'page/confirm-witness': v.strictObject({
    type: v.literal('page/confirm-witness'),
    tabId,
    name: shape.text,
    tail: shape.text,
  }),
  'page/shadow-answer': v.strictObject({
    type: v.literal('page/shadow-answer'),
    challenge: shape.text,
    recordIds: shape.ids,
    pasted: shape.topics,
    agrees: v.boolean(),
    isSigned: v.boolean(),
  }),
  'page/shadow-key': v.strictObject({ type: v.literal('page/shadow-key'), enrol: v.boolean() }),
}

/** What was said and by whom; null for anything that is not to be answered. Never throws. */
export function decode(message: unknown, sender: Sender, self: Self): Heard | null {
  if (sender.id !== self.id) return null
  if (sender.url?.startsWith(self.root)) {
    const said = read(pageShapes, message)
    return said && { from: 'page', message: said }
  }
  const id = sender.tab?.id
  if (id === undefined) return null
  if (!isPortalFrame(sender)) return decodeConsole(message, sender, id)
  const said = read(portalShapes, message)
  return said && { from: 'portal', tabId: id, message: said }
}

/** Whether the guard was let into that origin is asked before it is answered. */
function decodeConsole(message: unknown, sender: Sender, tabId: number): Heard | null {
  const origin = originOf(sender)
  const said = read(consoleShapes, message)
  if (origin === null || said === null) return null
  return { from: 'console', message: said, tabId, frameId: sender.frameId ?? 0, origin }
}

/**
 * A frame without an address counts by its origin; one without either by its tab's address. The
 * address of a frame made of a blob bears the origin that made it.
 */
function originOf({ url, origin, tab }: Sender): string | null {
  const isBlank = url === undefined || /^(about|data):/.test(url)
  const stated = isBlank ? [origin, tab?.url] : [url.replace(/^blob:/, '')]
  const named = stated.find((one) => one?.startsWith('https://') && URL.canParse(one))
  return named === undefined ? null : new URL(named).origin
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
