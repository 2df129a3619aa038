import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, type Sender } from '../../lib/browser/decode'
import { isPortalUrl } from '../../lib/browser/portal-address'
import type { SentFile } from '../../lib/domain/sent-file'
import { DEFAULT_SETTINGS, type UserSettings } from '../../lib/domain/settings'
import type { PageMessage, PortalMessage } from '../../lib/messages'
import { CONTOSO } from '../domain/record-samples'
import { ACCOUNT, NOW, PRESS, REQUEST, TOPIC } from '../domain/tab-state-samples'
import { CONFIRM_MESSAGES } from './confirm-samples'
import { PAGE_SENDER, portalSender, SELF } from './fake-services'

const portal: { [K in PortalMessage['type']]: Extract<PortalMessage, { type: K }> } = {
  'portal/attach': { type: 'portal/attach' },
  'portal/status': {
    type: 'portal/status',
    status: {
      screen: 'list',
      state: 'protected',
      account: ACCOUNT,
      rows: 13,
      found: true,
      at: NOW,
    },
  },
  'portal/choose': { type: 'portal/choose', task: { kind: 'renew', recordId: 'contoso' } },
  'portal/open': { type: 'portal/open', page: 'unchanged' },
  'portal/ask-release': { type: 'portal/ask-release', request: { ...REQUEST, topic: TOPIC } },
  'portal/whose': { type: 'portal/whose', topic: TOPIC, wantName: false },
  'portal/arm': { type: 'portal/arm', topic: TOPIC, account: null },
  'portal/renew-pressed': { type: 'portal/renew-pressed', renewal: PRESS },
  'portal/file-let-in': { type: 'portal/file-let-in', name: 'IntuneCSR.csr', size: 4000 },
  'portal/release-used': { type: 'portal/release-used', id: 'id-1' },
  'portal/file-seen': {
    type: 'portal/file-seen',
    file: { name: 'IntuneCSR.csr', size: 3, content: 'YWJj', road: 'choose' },
    isLetIn: true,
  },
  'portal/file-gone': { type: 'portal/file-gone' },
  'portal/request-right': { type: 'portal/request-right' },
  'portal/form-stands': { type: 'portal/form-stands' },
  'portal/end': { type: 'portal/end', what: 'both', why: 'signed-out' },
  'portal/account-found': { type: 'portal/account-found', account: ACCOUNT },
  'portal/held': { type: 'portal/held', control: 'create', screen: 'list', why: 'task' },
  'portal/spell': {
    type: 'portal/spell',
    said: ['none_matches', { count: 12 }],
    account: ACCOUNT,
  },
  'portal/scene': {
    type: 'portal/scene',
    scene: {
      screen: 'list',
      account: ACCOUNT,
      rows: [],
      rowCount: 3,
      reading: { kind: 'untaught' },
      isAllRead: false,
      armed: null,
      confirmed: null,
      notes: null,
      vendor: null,
      strangeSince: null,
      after: null,
    },
    marks: ['match'],
  },
  'portal/voice': { type: 'portal/voice' },
}

const FILE: SentFile = { name: 'a.pem', size: 3, content: 'AQID', road: 'drop' }
const settings: UserSettings = { ...DEFAULT_SETTINGS, createMode: 'block' }
const page: { [K in PageMessage['type']]: Extract<PageMessage, { type: K }> } = {
  'page/state': { type: 'page/state', tabId: null },
  'page/save-records': {
    type: 'page/save-records',
    diff: { written: [CONTOSO], removed: [] },
    why: 'pasted',
  },
  'page/set-task': { type: 'page/set-task', tabId: 1, task: { kind: 'look' } },
  'page/open-portal': { type: 'page/open-portal', task: null },
  'page/open': { type: 'page/open', page: 'task' },
  'page/state-unchanged': { type: 'page/state-unchanged', recordId: 'contoso', by: 'J. Smith' },
  'page/journal': { type: 'page/journal', from: null, limit: 50 },
  'page/journal-verify': { type: 'page/journal-verify', scope: 'whole' },
  'page/journal-prune': { type: 'page/journal-prune', before: 0 },
  'page/journal-forget': { type: 'page/journal-forget' },
  'page/open-check': { type: 'page/open-check', page: 'after', recordId: 'contoso' },
  'page/judge-file': { type: 'page/judge-file', file: FILE, task: null },
  'page/record-first': {
    type: 'page/record-first',
    file: FILE,
    task: { kind: 'first', organisation: 'Northwind', ticket: '' },
    mdm: 'other',
  },
  'page/after': {
    type: 'page/after',
    recordId: 'contoso',
    reading: {
      mdm: 'intune',
      source: 'intune-page',
      topic: TOPIC,
      serial: null,
      expiry: 0,
      account: null,
      organisation: null,
    },
    device: TOPIC,
    elsewhere: { by: 'J. Smith', on: null },
  },
  'page/request-file': { type: 'page/request-file', tabId: 1 },
  'page/release-request': { type: 'page/release-request', tabId: 1 },
  'page/grant-release': {
    type: 'page/grant-release',
    tabId: 1,
    organisation: 'Contoso',
    reason: 'new MDM',
    pasted: TOPIC,
    tail: '',
  },
  'page/decline-release': { type: 'page/decline-release', tabId: 1 },
  'page/save-settings': { type: 'page/save-settings', settings },
  ...CONFIRM_MESSAGES,
}

const fromPortal = (message: unknown, sender: Sender = portalSender()) =>
  decode(message, sender, SELF)
const fromPage = (message: unknown) => decode(message, PAGE_SENDER, SELF)

describe('who speaks', () => {
  it.each(Object.values(portal))(
    '$type is taken from the portal, with the sender’s tab',
    (said) => {
      expect(fromPortal(said)).toEqual({ from: 'portal', tabId: 1, message: said })
    },
  )
  it.each(Object.values(page))('$type is taken from a page', (said) => {
    expect(fromPage(said)).toEqual({ from: 'page', message: said })
  })
  it.each(Object.values(page))('$type is never taken from the portal', (said) => {
    expect(fromPortal(said)).toBeNull()
  })
  it.each(Object.values(portal))('$type is never taken from a page', (said) => {
    expect(fromPage(said)).toBeNull()
    expect(decode(said, { ...PAGE_SENDER, tab: { id: 1 } }, SELF)).toBeNull()
  })

  const attach = portal['portal/attach']
  const senders: [string, Partial<Sender>, boolean][] = [
    ['without the last slash', { url: 'https://identity.apple.com/pushcert' }, true],
    ['with a hash', { url: 'https://identity.apple.com/pushcert/#list' }, true],
    [
      'a srcdoc frame of the portal',
      { url: 'about:srcdoc', origin: 'https://identity.apple.com' },
      true,
    ],
    [
      'a blank frame of the portal',
      { url: 'about:blank', origin: 'https://identity.apple.com' },
      true,
    ],
    [
      'a srcdoc frame of somebody else',
      { url: 'about:srcdoc', origin: 'https://example.com' },
      false,
    ],
    ['a sandboxed frame', { url: 'about:srcdoc', origin: 'null' }, false],
    ['a frame without a stated origin', { url: 'about:srcdoc' }, false],
    ['plain http', { url: 'http://identity.apple.com/pushcert/' }, false],
    ['another port', { url: 'https://identity.apple.com:8443/pushcert/' }, false],
    ['another page of Apple', { url: 'https://identity.apple.com/account' }, false],
    ['a host that ends alike', { url: 'https://identity.apple.com.example/pushcert/' }, false],
    ['a host inside the path', { url: 'https://example.com/identity.apple.com/pushcert/' }, false],
    ['credentials in front', { url: 'https://identity.apple.com@example.com/pushcert/' }, false],
    [
      'another origin beside a good address',
      { url: undefined, origin: 'https://identity.apple.com' },
      false,
    ],
    ['no tab', { tab: undefined }, false],
    ['a tab without an id', { tab: {} }, false],
    ['another extension', { id: 'other' }, false],
    ['nobody', { id: undefined }, false],
    ['an address that is none', { url: 'pushcert' }, false],
  ]
  it.each(senders)('%s', (_, parts, isTaken) => {
    expect(fromPortal(attach, { ...portalSender(), ...parts }) !== null).toBe(isTaken)
  })
})

describe('what is refused', () => {
  const long = 'x'.repeat(2001)
  const table: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'portal/attach'],
    ['a list', [{ type: 'portal/attach' }]],
    ['a type of the prototype', { type: 'toString' }],
    ['__proto__ as type', { type: '__proto__' }],
    ['a type that is no text', { type: ['portal/attach'] }],
    ['an unknown key', { ...portal['portal/attach'], tabId: 7 }],
    ['a tab of its own choice', { ...portal['portal/arm'], tabId: 7 }],
    ['a topic that is none', { ...portal['portal/arm'], topic: 'com.apple.mail' }],
    ['a topic as object', { ...portal['portal/arm'], topic: { toString: () => TOPIC } }],
    ['an endless text', { ...portal['portal/held'], why: long }],
    ['an endless row', { ...portal['portal/ask-release'], request: { ...REQUEST, rowText: long } }],
    ['a number that is none', { ...portal['portal/file-let-in'], size: Number.NaN }],
    ['an endless number', { ...portal['portal/file-let-in'], size: Number.POSITIVE_INFINITY }],
    ['a negative size', { ...portal['portal/file-let-in'], size: -1 }],
    ['half a row', { ...portal['portal/ask-release'], request: { ...REQUEST, row: 0.5 } }],
    ['a record of its own', { type: 'portal/choose', task: { kind: 'renew', recordId: '' } }],
    [
      'a task that only pages set',
      { type: 'portal/choose', task: { kind: 'first', organisation: 'x' } },
    ],
    [
      'a press dated by the tab',
      { ...portal['portal/renew-pressed'], renewal: { ...PRESS, at: NOW } },
    ],
    [
      'a release of another kind',
      { ...portal['portal/ask-release'], request: { ...REQUEST, kind: 'all' } },
    ],
  ]
  it.each(table)('%s', (_, message) => {
    expect(fromPortal(message)).toBeNull()
  })

  const pages: [string, unknown][] = [
    [
      'two records with one id',
      { ...page['page/save-records'], diff: { written: [CONTOSO, CONTOSO], removed: [] } },
    ],
    [
      'a record without an observation',
      {
        ...page['page/save-records'],
        diff: { written: [{ ...CONTOSO, observations: [] }], removed: [] },
      },
    ],
    ['a statement by nobody', { ...page['page/state-unchanged'], by: '  ' }],
    [
      'settings with a key too many',
      { type: 'page/save-settings', settings: { ...settings, x: 1 } },
    ],
  ]
  it.each(pages)('from a page: %s', (_, message) => {
    expect(fromPage(message)).toBeNull()
  })

  it('a getter that throws', () => {
    const trap = {
      get type(): string {
        throw new Error('trap')
      },
    }
    expect(fromPortal(trap)).toBeNull()
  })
})

describe('what is made canonical', () => {
  it('a topic in capitals', () => {
    const heard = fromPortal({ ...portal['portal/arm'], topic: ` ${TOPIC.toUpperCase()} ` })
    expect(heard?.message).toEqual(portal['portal/arm'])
  })
  it('a record’s topic and serial', () => {
    const [seen] = CONTOSO.observations
    const loose = { ...CONTOSO, observations: [{ ...seen, serial: '6d:bb:d0:18:b2:5c:7f:76' }] }
    const heard = fromPage({
      ...page['page/save-records'],
      diff: { written: [loose], removed: [] },
    })
    expect(heard?.message).toEqual(page['page/save-records'])
  })
})

it('never throws, and takes nothing that is not one of its messages', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (junk) => {
      expect(fromPortal(junk)).toBeNull()
      expect(fromPage(junk)).toBeNull()
    }),
  )
})

it('a good message with any one field made bad is refused or still well-formed', () => {
  const samples = Object.values(portal)
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.string(), fc.anything(), (said, key, junk) => {
      const keys = Object.keys(said)
      const field = keys.includes(key) ? key : (keys.at(-1) ?? 'type')
      const heard = fromPortal({ ...said, [field]: junk })
      if (heard === null) return
      // What passed must pass again unchanged: decoding is idempotent.
      expect(fromPortal(heard.message)?.message).toEqual(heard.message)
    }),
  )
})

it('isPortalUrl refuses what is no address', () => {
  expect(isPortalUrl(undefined)).toBe(false)
  expect(isPortalUrl('')).toBe(false)
})
