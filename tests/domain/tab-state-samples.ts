/** States and parts that several tests of the tab's state start from. */
import type { Release } from '../../lib/domain/release'
import type { CarriedRenewal, ReleaseRequest } from '../../lib/domain/tab'
import { EMPTY_TAB, type TabState } from '../../lib/domain/tab-state'
import { parseTopic, type Topic } from '../../lib/domain/topic'

export const NOW = Date.UTC(2026, 10, 21, 9, 0)
export const ACCOUNT = 'mdm-push@example.com'

/** A topic that differs by its last digits. */
export function topicOf(tail: number): Topic {
  const topic = parseTopic(
    `com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-${tail.toString(16).padStart(12, '0')}`,
  )
  if (topic === null) throw new Error('no topic')
  return topic
}

export const TOPIC = topicOf(1)
export const OTHER = topicOf(2)

export const PRESS = {
  topic: TOPIC,
  account: ACCOUNT,
  vendor: 'Microsoft Corporation',
  expiry: null,
  rows: 13,
  uploadedAt: null,
}

export const RENEWAL: CarriedRenewal = { ...PRESS, recordId: 'contoso', at: NOW }

export const RELEASE: Release = {
  id: 'release-1',
  kind: 'create',
  at: NOW,
  lastUsedAt: NOW,
  account: ACCOUNT,
  row: null,
  topic: null,
}

export const REQUEST: ReleaseRequest = {
  kind: 'create',
  screen: 'list',
  account: ACCOUNT,
  row: null,
  rowText: '',
  topic: null,
  serial: null,
}

export function tabOf(parts: Partial<TabState>): TabState {
  return { ...EMPTY_TAB, ...parts }
}

/** Everything a tab can carry at once. */
export const LOADED = tabOf({
  task: { kind: 'renew', recordId: 'contoso', ticket: 'IT-1' },
  release: RELEASE,
  renewal: RENEWAL,
  armed: { topic: TOPIC, account: ACCOUNT, at: NOW },
  asked: { request: REQUEST, at: NOW },
  account: ACCOUNT,
})
