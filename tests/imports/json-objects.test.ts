import { describe, expect, it } from 'vitest'
import { jsonObjects } from '../../lib/imports/shared/json-objects'

const ANCHOR = /"serial"\s*:/i

describe('JSON objects by a key', () => {
  it.each([
    ['alone', '{"serial":1}', [{ serial: 1 }]],
    ['nested', '{"a":{"b":[{"serial":1}]}}', [{ serial: 1 }]],
    [
      'in order',
      '[{"serial":1},{"x":{"serial":2}},{"serial":3}]',
      [{ serial: 1 }, { serial: 2 }, { serial: 3 }],
    ],
    ['in text', 'a } b { {"serial":1} c', [{ serial: 1 }]],
    ['twice in text', 'x {"serial":1} y {"serial":2}', [{ serial: 1 }, { serial: 2 }]],
    [
      'with objects beside the key',
      'x {"a":{"b":{}},"serial":1,"c":{}} y',
      [{ a: { b: {} }, serial: 1, c: {} }],
    ],
    ['as a string in JSON', '{"message":"{\\"serial\\":1}"}', [{ serial: 1 }]],
    ['as a string in a log', 'INFO "{\\"serial\\":1}"', [{ serial: 1 }]],
    ['with two matching keys, once', 'x {"serial":1,"SERIAL":2}', [{ serial: 1, SERIAL: 2 }]],
  ])('are found %s', (_, text, objects) => {
    expect(jsonObjects(text, ANCHOR)).toEqual({ objects, cut: false })
  })

  it.each(['', '{}', 'null', '[]', '7', '{"other":1}', 'serial: 1'])(
    'are not found in %j',
    (text) => {
      expect(jsonObjects(text, ANCHOR)).toEqual({ objects: [], cut: false })
    },
  )

  it.each(['{"serial":1', '"serial":1}', 'x {"serial":1, y}', '[{"serial":1},{"serial":2'])(
    'are cut in %j',
    (text) => {
      expect(jsonObjects(text, ANCHOR).cut).toBe(true)
    },
  )
})
