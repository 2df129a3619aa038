import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CertificateRecord } from '../../lib/domain/record'
import { applyDiff, diffRecords } from '../../lib/domain/records-diff'
import { CONTOSO, FABRIKAM } from './record-samples'

const named = (record: CertificateRecord, organisation: string) => ({ ...record, organisation })

describe('records that two pages change', () => {
  it('keeps what the other page saved on another record', () => {
    const start = [CONTOSO, FABRIKAM]
    const first = diffRecords(start, [named(CONTOSO, 'Contoso Ltd'), FABRIKAM])
    const second = diffRecords(start, [CONTOSO, named(FABRIKAM, 'Fabrikam Inc')])
    const both = applyDiff(applyDiff(start, first), second)
    expect(both.map(({ organisation }) => organisation)).toEqual(['Contoso Ltd', 'Fabrikam Inc'])
  })

  it('keeps a record that the other page added', () => {
    const edit = diffRecords([CONTOSO], [named(CONTOSO, 'Contoso Ltd')])
    expect(applyDiff([CONTOSO, FABRIKAM], edit)).toEqual([named(CONTOSO, 'Contoso Ltd'), FABRIKAM])
  })

  it('takes away only what the act itself had added', () => {
    const undo = diffRecords([CONTOSO, FABRIKAM], [CONTOSO])
    expect(undo).toEqual({ written: [], removed: [FABRIKAM.id] })
    expect(applyDiff([CONTOSO, FABRIKAM], undo)).toEqual([CONTOSO])
  })

  it('sends nothing where nothing changed', () => {
    expect(diffRecords([CONTOSO, FABRIKAM], [CONTOSO, FABRIKAM])).toEqual({
      written: [],
      removed: [],
    })
  })

  it('comes to the same list wherever nobody else wrote', () => {
    const list = fc
      .uniqueArray(fc.nat({ max: 9 }), { maxLength: 8 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.string().map((org) => ({ ...CONTOSO, id: `r${id}`, organisation: org })),
          ),
        ),
      )
    fc.assert(
      fc.property(list, list, (before, after) => {
        const done = applyDiff(before, diffRecords(before, after))
        const sorted = (records: readonly CertificateRecord[]) =>
          [...records].sort((a, b) => a.id.localeCompare(b.id))
        expect(sorted(done)).toEqual(sorted(after))
      }),
    )
  })
})
