import { type Topic, topicTail } from '../../lib/domain/topic'

/** A topic with its last six emphasised: the part people read to each other. */
export function TopicText({ topic }: { topic: Topic }) {
  const tail = topicTail(topic)
  return (
    <span class="topic">
      {topic.slice(0, -tail.length)}
      <strong class="topic-tail">{tail}</strong>
    </span>
  )
}
