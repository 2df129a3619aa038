// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CertificateNow } from '../../components/popup/certificate-now'
import { hideTails } from '../../components/shared/shown-tail'
import { TopicText } from '../../components/ui/topic-text'
import { CONTOSO } from '../domain/record-samples'
import { NOW, TOPIC } from '../domain/tab-state-samples'
import { show, speakEnglish } from './stage'

beforeEach(speakEnglish)
afterEach(() => hideTails(false))

const shown = () =>
  show(
    <>
      <TopicText topic={TOPIC} />
      <CertificateNow record={CONTOSO} now={NOW} />
    </>,
  ).textContent

it('the UID’s end stands on no page while a witness types it, and does again afterwards', () => {
  const tail = TOPIC.slice(-6)
  expect(shown()?.split(tail)).toHaveLength(3)
  hideTails(true)
  expect(shown()).not.toContain(tail)
  expect(shown()).toContain('••••••')
  hideTails(false)
  expect(shown()).toContain(tail)
})
