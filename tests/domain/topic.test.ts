import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTopic, topicGuid, topicTail } from '../../lib/domain/topic'

const GUID = '4d2db6f6-bec4-48d8-8f23-8e902e1276fb'
const TOPIC = `com.apple.mgmt.External.${GUID}`

describe('a topic', () => {
  it.each([TOPIC, TOPIC.toUpperCase(), TOPIC.toLowerCase(), `  ${TOPIC}\n`])(
    'is read: %j',
    (text) => {
      expect(parseTopic(text)).toBe(TOPIC)
    },
  )

  it.each([
    ['', 'nothing'],
    [GUID, 'a guid alone'],
    [`APSP:${GUID}`, 'the CN'],
    [`com.apple.mgmt.XServer.${GUID}`, 'macOS Server'],
    [`com.apple.mgmt.Internal.${GUID}`, 'another prefix'],
    [`com-apple-mgmt-External-${GUID}`, 'other separators'],
    [`${TOPIC}0`, 'a digit too many'],
    [TOPIC.slice(0, -1), 'a digit too few'],
    [TOPIC.replace('f', 'g'), 'a letter that is no hex digit'],
    [`UID=${TOPIC}`, 'text before'],
    [`${TOPIC}, C=US`, 'text behind'],
    [TOPIC.replaceAll('-', ''), 'no hyphens'],
  ])('is not %j: %s', (text) => {
    expect(parseTopic(text)).toBeNull()
  })

  it('has a guid and a tail', () => {
    const topic = parseTopic(TOPIC)
    expect(topic && topicGuid(topic)).toBe(GUID)
    expect(topic && topicTail(topic)).toBe('1276fb')
  })

  it('is read in any case, always to the same form', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.infiniteStream(fc.boolean()), (guid, upper) => {
        const text = `com.apple.mgmt.External.${guid}`
        const mixed = [...text]
          .map((char) => (upper.next().value ? char.toUpperCase() : char))
          .join('')
        const topic = parseTopic(mixed)
        expect(topic).toBe(text)
        expect(topic && parseTopic(topic)).toBe(topic)
      }),
    )
  })

  it('is never read from text without it', () => {
    fc.assert(fc.property(fc.string(), (text) => parseTopic(text) === null))
  })
})
