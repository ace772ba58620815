/** The parts of a screen that scroll by themselves, by name. */
const PARTS = {
  record: '.work-record',
  index: '.work-index',
  owed: '.work-owed',
  contents: '.document-index',
  part: '.part-writer:not([hidden])',
  text: '.editor-framed .editor-text',
  gate: '.gate-lines',
  page: '.page-pane',
  dialog: '.dialog-body',
} as const

/** How far each part is scrolled; those at their beginning are left out. */
export function readScroll(): Record<string, number> {
  const scrolled = Object.entries(PARTS).flatMap(([name, selector]) => {
    const top = Math.round(document.querySelector(selector)?.scrollTop ?? 0)
    return top > 0 ? [[name, top] as const] : []
  })
  return Object.fromEntries(scrolled)
}

/** Scrolls each part as far as it was. A part that is not there yet, or not long enough, is scrolled as far as it goes. */
export function putScroll(scroll: Readonly<Record<string, number>>): void {
  for (const [name, selector] of Object.entries(PARTS)) {
    const top = scroll[name]
    const part = document.querySelector(selector)
    if (top !== undefined && part !== null && Math.round(part.scrollTop) !== top) part.scrollTop = top
  }
}
