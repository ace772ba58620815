import type { ReactNode } from 'react'

/**
 * Our own signs on a grid of 20, stroke 1.5, round ends, drawn in the colour of the text around them. A new one: draw
 * it within 3…17, no fills but the marked ones, and look at it in 16 px in both themes.
 */
export const ICON_SHAPES = {
  app: (
    <>
      <path d="M5 3.5v13M9 5h7M9 10h7M9 15h5" />
      <circle cx="5" cy="5" r="1.6" />
      <circle cx="5" cy="10" r="1.6" />
      <circle cx="5" cy="15" r="1.6" />
    </>
  ),
  chevronDown: <path d="m6 8 4 4 4-4" />,
  chevronUp: <path d="m6 12 4-4 4 4" />,
  chevronLeft: <path d="M12 5.5 7.5 10l4.5 4.5" />,
  chevronRight: <path d="m8 5.5 4.5 4.5L8 14.5" />,
  arrowRight: <path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.2 13.2 3.8 3.8" />
    </>
  ),
  moon: <path d="M16 12.2A6.8 6.8 0 0 1 7.8 4 6.8 6.8 0 1 0 16 12.2Z" />,
  sun: (
    <>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.8v1.7M10 15.5v1.7M2.8 10h1.7M15.5 10h1.7M4.9 4.9l1.2 1.2M13.9 13.9l1.2 1.2M15.1 4.9l-1.2 1.2M6.1 13.9l-1.2 1.2" />
    </>
  ),
  settings: (
    <>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  key: (
    <>
      <circle cx="6.8" cy="13.2" r="3.3" />
      <path d="m9.2 10.8 7-7M13 7l2.4 2.4" />
    </>
  ),
  link: (
    <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3L10 5.7M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3L10 14.3" />
  ),
  external: <path d="M8 4.5H4.5v11h11V12M11 4h5v5M16 4l-7 7" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M10 6v4.2l2.8 1.8" />
    </>
  ),
  pauseCircle: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M8.2 7.5v5M11.8 7.5v5" />
    </>
  ),
  history: (
    <>
      <path d="M4.2 7.2A6.8 6.8 0 1 1 3.2 10" />
      <path d="M3.6 3.8v3.7h3.7M10 6.4v3.8l2.6 1.6" />
    </>
  ),
  circle: <circle cx="10" cy="10" r="6.5" />,
  checkCircle: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="m7.2 10.2 2 2 3.6-4" />
    </>
  ),
  currentCircle: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="2.6" fill="currentColor" stroke="none" />
    </>
  ),
  halfCircle: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" stroke="none" />
    </>
  ),
  check: <path d="m4.5 10.5 3.7 3.7 7.3-8" />,
  close: <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  more: <path d="M4.5 10h.1M10 10h.1M15.5 10h.1" strokeWidth="2.4" />,
  warning: (
    <>
      <path d="M10 3.5 17.3 16H2.7Z" />
      <path d="M10 8.2v3.6M10 13.8v.1" />
    </>
  ),
  error: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M10 6.2v4.6M10 13.5v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M10 9.2v4.6M10 6.5v.1" />
    </>
  ),
  question: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M7.9 8a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.6M10 14v.1" />
    </>
  ),
  shieldCheck: (
    <>
      <path d="M10 3 4 5v5c0 3.6 2.4 6 6 7.2 3.6-1.2 6-3.6 6-7.2V5Z" />
      <path d="m7.5 10 1.8 1.8 3.4-3.7" />
    </>
  ),
  shieldWarning: (
    <>
      <path d="M10 3 4 5v5c0 3.6 2.4 6 6 7.2 3.6-1.2 6-3.6 6-7.2V5Z" />
      <path d="M10 7v3.4M10 12.8v.1" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5Z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  eyeOff: (
    <>
      <path d="M8 5.3A7.6 7.6 0 0 1 10 5c4.7 0 7.5 5 7.5 5a13 13 0 0 1-2.3 2.8M12.6 14.5a7 7 0 0 1-2.6.5c-4.7 0-7.5-5-7.5-5a13 13 0 0 1 3.3-3.6" />
      <path d="m3.5 3.5 13 13" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.5" y="4.5" width="13" height="12" rx="1.5" />
      <path d="M3.5 8.5h13M7 3v3M13 3v3" />
    </>
  ),
  phone: (
    <path d="M5 3.5h2.4l1.3 3.6-1.8 1.4a9 9 0 0 0 4.6 4.6l1.4-1.8 3.6 1.3V15A1.7 1.7 0 0 1 14.8 16.7 12 12 0 0 1 3.3 5.2 1.7 1.7 0 0 1 5 3.5Z" />
  ),
  mail: (
    <>
      <rect x="3" y="5" width="14" height="10.5" rx="1" />
      <path d="m3.5 6 6.5 5 6.5-5" />
    </>
  ),
  letter: (
    <>
      <path d="M4.5 3h7.5l3.5 3.5V17h-11Z" />
      <path d="M12 3v3.5h3.5M7.5 10h5M7.5 13h5" />
    </>
  ),
  document: (
    <>
      <path d="M4.5 3h7.5l3.5 3.5V17h-11Z" />
      <path d="M12 3v3.5h3.5" />
    </>
  ),
  documentCheck: (
    <>
      <path d="M4.5 3h7.5l3.5 3.5V17h-11Z" />
      <path d="M12 3v3.5h3.5M7.5 12l1.8 1.8 3.4-3.8" />
    </>
  ),
  discussion: (
    <>
      <path d="M3 4.5h10v7H8l-3 2.6v-2.6H3Z" />
      <path d="M15 8h2v6.5h-2V17l-2.8-2.5H9.5" />
    </>
  ),
  network: (
    <>
      <circle cx="10" cy="5" r="2.2" />
      <circle cx="4.7" cy="14.5" r="2.2" />
      <circle cx="15.3" cy="14.5" r="2.2" />
      <path d="M8.9 6.9 5.8 12.6M11.1 6.9l3.1 5.7M6.9 14.5h6.2" />
    </>
  ),
  exchange: <path d="M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3" />,
  review: (
    <>
      <path d="M3.5 5h9M3.5 9h5M3.5 13h4" />
      <circle cx="12.5" cy="12" r="3.2" />
      <path d="m14.9 14.4 2.3 2.4" />
    </>
  ),
  monitoring: (
    <>
      <path d="M3 5h8M3 8.5h4" />
      <path d="M5 14s2-3.5 6-3.5S17 14 17 14s-2 3-6 3-6-3-6-3Z" />
      <circle cx="11" cy="13.8" r="1.3" />
    </>
  ),
  ownWork: (
    <>
      <path d="M5.5 3h10v14h-10ZM3.5 6h3M3.5 10h3M3.5 14h3" />
      <path d="M9.5 7.5h3.5M9.5 11h3.5" />
    </>
  ),
  scales: <path d="M10 3.5v13M6 16.5h8M4 6.5h12M4 6.5l-2 4.5h4Zm12 0-2 4.5h4Z" />,
  court: <path d="M3 8 10 3.5 17 8ZM3.5 16.5h13M5.5 10v4.5M10 10v4.5M14.5 10v4.5" />,
  training: (
    <>
      <path d="m2.5 8 7.5-3.5L17.5 8 10 11.5Z" />
      <path d="M5.5 9.6v4c1.2 1.2 2.8 1.8 4.5 1.8s3.3-.6 4.5-1.8v-4M17.5 8v4.5" />
    </>
  ),
  returnLoop: (
    <>
      <path d="M15.8 7A6.8 6.8 0 1 0 16.6 11" />
      <path d="M16.5 3.5V7H13" />
    </>
  ),
  globe: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.3 2.2 3.2 4.5 3.2 7s-.9 4.8-3.2 7c-2.3-2.2-3.2-4.5-3.2-7S7.7 5.2 10 3Z" />
    </>
  ),
  municipality: <path d="M3.5 16.5h13M5 16.5V7l5-3.5L15 7v9.5M8.5 16.5V12h3v4.5M8 8.5h.1M12 8.5h.1" />,
  person: (
    <>
      <circle cx="10" cy="7" r="3" />
      <path d="M4.5 16.5c.4-3.3 2.4-5.2 5.5-5.2s5.1 1.9 5.5 5.2" />
    </>
  ),
  personAlert: (
    <>
      <circle cx="8.5" cy="7" r="2.8" />
      <path d="M3.5 16.3c.3-3.2 2.2-5 5-5M13.8 11v3M13.8 16.3v.1" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="2.6" />
      <path d="M2.8 16c.3-3 2-4.7 4.7-4.7s4.4 1.7 4.7 4.7" />
      <path d="M12.8 4.6a2.5 2.5 0 0 1 0 4.8M14.2 11.6c1.8.5 2.8 2 3 4.4" />
    </>
  ),
  commitment: (
    <>
      <path d="M3 9.5 7 5l3 1.5L13 5l4 4.5-5.5 5.3a2 2 0 0 1-2.8 0Z" />
      <path d="M10 6.5 7.6 9.4c.9.9 2.2.8 3.2-.2l3 3" />
    </>
  ),
  attachment: (
    <path d="m15.5 9.5-5.6 5.6a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-6 6a1 1 0 0 1-1.5-1.5l5.2-5.2" />
  ),
  flag: <path d="M5 17V3.5M5 4.5h9.5l-2 3 2 3H5" />,
  inStar: (
    <>
      <path d="M3.5 11v5h13v-5" />
      <path d="m6.5 8.5 2.6 2.6 4.6-5.3" />
    </>
  ),
  notInStar: <path d="M3.5 11v5h13v-5M10 4v7M7 8l3 3 3-3" />,
  export: <path d="M3.5 11v5h13v-5M10 12V4M7 7l3-3 3 3" />,
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="1" />
      <path d="M4 13V4.5A1 1 0 0 1 5 3.5h8" />
    </>
  ),
  pencil: (
    <>
      <path d="m4 16 .8-3.4L13.4 4l2.6 2.6-8.6 8.6Z" />
      <path d="m11.5 6 2.5 2.5" />
    </>
  ),
  trash: <path d="M4 6h12M8 6V3.8h4V6M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5" />,
  print: <path d="M6 7.5V3.5h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8v5H6Z" />,
  undo: <path d="M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4 4 0 0 1 0 8H8" />,
  pin: <path d="M7.5 3.5h5l-.7 5 2.7 3h-9l2.7-3ZM10 11.5V17" />,
  filter: <path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" />,
  keyboard: (
    <>
      <rect x="2.5" y="5.5" width="15" height="9.5" rx="1.5" />
      <path d="M5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M7 12h6" />
    </>
  ),
  bold: <path d="M6.5 4h4.2a3 3 0 0 1 0 6H6.5Zm0 6h5a3 3 0 0 1 0 6h-5Z" />,
  italic: <path d="M11.5 4h4M6 16h4M13 4 8.5 16" />,
  underline: <path d="M6 3.5v6a4 4 0 0 0 8 0v-6M5 16.5h10" />,
  list: (
    <>
      <path d="M7.5 5.5H17M7.5 10H17M7.5 14.5H17" />
      <path d="M3.6 5.5h.1M3.6 10h.1M3.6 14.5h.1" strokeWidth="2.2" />
    </>
  ),
  orderedList: (
    <path d="M8.5 5.5H17M8.5 10H17M8.5 14.5H17M3 4.5l1.2-.8V8M2.8 12.8c.3-.9 2.4-1 2.4.4 0 1.2-2.3 1.4-2.4 3.1h2.6" />
  ),
} satisfies Record<string, ReactNode>

/** The name of a sign. */
export type IconName = keyof typeof ICON_SHAPES
