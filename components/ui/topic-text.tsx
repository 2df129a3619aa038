import type { Topic } from '../../lib/domain/topic'
import { shownTail } from '../shared/shown-tail'

/** A topic with its last six emphasised: the part people read to each other. */
export function TopicText({ topic }: { topic: Topic }) {
  const tail = shownTail(topic)
  return (
    <span class="topic">
      {topic.slice(0, -tail.length)}
      <strong class="topic-tail">{tail}</strong>
    </span>
  )
}
