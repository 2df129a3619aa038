/** The second person's side: answering a challenge that was read to them, and their signing key. */
import type { Topic } from '../domain/topic'
import type { PageMessage, PageReplies } from '../messages'
import { answerOf, inDigits, inWords } from '../shadow/answer'
import { type Challenge, readChallenge } from '../shadow/challenge'
import { macOf, type Saying } from '../shadow/mac'
import { bytesToSign, keyIdOf, writePublicKey, writeSigned } from '../shadow/signed'
import { agreeing, isOwnRecord } from '../shadow/source'
import { note } from './note'
import type { Services } from './services'
import { sign } from './shadow-keys'
import { MOST_ANSWERED, type OwnKey } from './shadow-store'

type Kind = 'page/shadow-answer' | 'page/shadow-key'
type Handlers = {
  [K in Kind]: (
    message: Extract<PageMessage, { type: K }>,
    services: Services,
  ) => Promise<PageReplies[K]>
}
type Asked = Extract<PageMessage, { type: 'page/shadow-answer' }>

export const shadowHandlers: Handlers = {
  'page/shadow-answer': async (asked, services) => {
    const { challenge, problem } = readChallenge(asked.challenge, services.now())
    if (problem !== null) return { answer: null, problem }
    const { topics, isOwnSource } = await readingsOf(asked, services)
    if (topics.length === 0 && asked.agrees) return { answer: null, problem: 'no-reading' }
    const saying = asked.agrees ? agreeing([isOwnSource]) : 'denies'
    const key = asked.isSigned ? await services.shadow.key() : null
    if (asked.isSigned && key === null) return { answer: null, problem: 'no-key' }
    await remember(services, challenge)
    const data = { topics: topics.length, outcome: saying, signed: key !== null }
    await note(services, 'confirmation-answered', data)
    const symbols = answerOf(topics, challenge, saying)
    const signed = key && (await signedText(key, topics, challenge, saying))
    const words = { words: inWords(symbols), digits: inDigits(symbols) }
    return { answer: { ...words, signed, isOwnSource, topics: topics.length }, problem: null }
  },

  'page/shadow-key': async ({ enrol }, services) => {
    const key = enrol ? await services.shadow.enrol() : await services.shadow.key()
    return { key: key && writePublicKey(key.point) }
  },
}

/** The UIDs of the records chosen and of what was pasted; own only if every one of them is. */
async function readingsOf(
  { recordIds, pasted }: Asked,
  services: Services,
): Promise<{ topics: Topic[]; isOwnSource: boolean }> {
  const records = await services.records.list()
  const chosen = records.filter(({ id, topic, retired }) => {
    return recordIds.includes(id) && topic !== null && retired === null
  })
  const known = chosen.flatMap(({ topic }) => topic ?? [])
  const isRead = (topic: Topic) => pasted.includes(topic)
  return {
    topics: [...new Set([...known, ...pasted])],
    isOwnSource: chosen.every((one) => isOwnRecord(one) || (one.topic && isRead(one.topic))),
  }
}

/** The renewer's side of this same profile must be able to tell. */
async function remember(services: Services, challenge: Challenge): Promise<void> {
  await services.shadow.update((kept) => ({
    ...kept,
    answered: [...new Set([challenge, ...kept.answered])].slice(0, MOST_ANSWERED),
  }))
}

async function signedText(
  { pair, point }: OwnKey,
  topics: readonly Topic[],
  challenge: Challenge,
  saying: Saying,
): Promise<string> {
  const mac = macOf(topics, challenge, saying)
  const signature = await sign(pair, bytesToSign(challenge, saying, mac))
  return writeSigned({ challenge, saying, mac, keyId: keyIdOf(point), signature })
}
