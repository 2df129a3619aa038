/** What the person came to do. Without a task nothing is green and nothing is accused. */
export type Task =
  | { kind: 'renew'; recordId: string; ticket: string }
  | { kind: 'first'; organisation: string; ticket: string }
  | { kind: 'look' }

export type TaskKind = Task['kind']
