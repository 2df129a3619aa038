/** Records that contradict each other, each group once. Pure. */
import type { CertificateRecord } from '../../lib/domain/record'

/** Groups of two or more records in use that hang together by `disputedWith`. */
export function disputeGroups(records: readonly CertificateRecord[]): CertificateRecord[][] {
  const active = records.filter((record) => record.retired === null)
  const groups: CertificateRecord[][] = []
  const seen = new Set<string>()
  for (const record of active) {
    if (seen.has(record.id)) continue
    const group = groupOf(record, active)
    for (const one of group) seen.add(one.id)
    if (group.length > 1) groups.push(group)
  }
  return groups
}

function groupOf(start: CertificateRecord, active: readonly CertificateRecord[]) {
  const ids = new Set([start.id])
  for (let size = 0; size !== ids.size; ) {
    size = ids.size
    for (const { id, disputedWith } of active) {
      if (disputedWith === null || !(ids.has(id) || ids.has(disputedWith))) continue
      ids.add(id).add(disputedWith)
    }
  }
  return active.filter((record) => ids.has(record.id))
}
