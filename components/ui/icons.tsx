/** Line icons, drawn here, one path each; always beside a word, so hidden from assistive technology. */
const PATHS = {
  shield: 'M12 3l7 3v5c0 4.5-2.9 8-7 10-4.1-2-7-5.5-7-10V6l7-3z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 4l9 16H3l9-16zm0 6v4m0 2.6v.4',
  stop: 'M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2L8.2 3zM12 8v5m0 2.6v.4',
  clock: 'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 8v4.5l3 2',
  question:
    'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM9.7 9.6a2.4 2.4 0 114 1.8c-.9.7-1.7 1.1-1.7 2.3m0 2.4v.3',
  info: 'M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 11v5m0-8.4v.4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  paste: 'M9 4h6v3H9V4zM9 5.5H6.5v15h11v-15H15M9 12h6m-6 4h4',
  open: 'M13.5 4.5H19.5V10.5M19 5l-8.5 8.5M17 14v5.5H4.5V7H10',
  reload: 'M19.5 12a7.5 7.5 0 11-2.4-5.5M19.5 4v4h-4',
  undo: 'M8 5L4 9l4 4M4.5 9H14a5.5 5.5 0 010 11h-3',
  archive: 'M4 5h16v4H4V5zm1.5 4v10h13V9M10 13h4',
  edit: 'M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5l-4.2 1zM13.8 7l3.2 3.2',
  back: 'M10 5.5L3.5 12l6.5 6.5M4 12h16.5',
  list: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.6M4 12h.6M4 18h.6',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.8v4.4M9 14.8v4.4',
  pencilNote: 'M5 4h14v16H5V4zm3.5 5h7m-7 4h7m-7 4h4',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
