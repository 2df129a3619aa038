/** Figures for the parts that run while a person waits; no limits are tested here. */
import { readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { decide } from '../../lib/guards'
import { noticesOf } from '../../lib/guards/says'
import { readPaste } from '../../lib/imports'
import { readDetailsText } from '../../lib/portal/details-text'
import { facts, row } from '../guards/facts-builder'

const GRAPH = readFileSync('tests/fixtures/exports/graph.json', 'utf8')
const DETAILS =
  'Serial Number\n6dbbd018b25c7f76\nCertificate Subject DN\nC=US, CN=APSP:4d2db6f6-bec4-48d8-8f23-8e902e1276fb,\nUID=com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-8e902e1276fb'
const ROWS = Array.from({ length: 600 }, (_, place) =>
  row(place, place === 333 ? 'match' : 'not-this'),
)
const LONG = facts({ rows: ROWS })

describe('a list of 600 rows', () => {
  it('is ruled on and spoken of', async ({ bench }) => {
    await bench('ruling on one press of Renew', () => {
      decide({ kind: 'renew', place: 12, isTrusted: true }, LONG)
    }).run()
    await bench('everything there is to say', () => {
      noticesOf(LONG)
    }).run()
  })
})

describe('reading', () => {
  it('takes what people paste and what the page shows', async ({ bench }) => {
    await bench('a pasted Graph export', () => {
      readPaste(GRAPH, { now: 0 })
    }).run()
    await bench('the details behind one (i)', () => {
      readDetailsText(DETAILS)
    }).run()
  })
})
