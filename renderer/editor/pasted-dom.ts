import { STYLE_ATTRIBUTE } from './pasted-html.ts'

/**
 * Makes ready what Word, Outlook and web pages put on the clipboard, before the editor's schema reads it. Works on the
 * DOM the editor has parsed, in steps that each leave valid content for the next.
 */

const DROPPED = 'img, picture, object, embed, video, audio, iframe, canvas, svg, v\\:shape, v\\:imagedata'
const JUNK = 'script, meta, link, title, xml'
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre'
const CONTAINERS = `${BLOCKS}, ul, ol, table`

/** Cleans pasted content in place. Gives back how many pictures and objects were left out. */
export function cleanPasted(root: HTMLElement): number {
  for (const junk of root.querySelectorAll(JUNK)) junk.remove()
  const dropped = [...root.querySelectorAll(DROPPED)].filter(
    (element) => !element.parentElement?.closest(DROPPED),
  )
  for (const element of dropped) element.remove()
  rebuildWordLists(root)
  readStyles(root)
  flattenTables(root)
  splitAtBreaks(root)
  return dropped.length
}

/** Bold, italic and underlined given as styles become elements; `<b>` styled as plain is none. */
function readStyles(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>(`[${STYLE_ATTRIBUTE}]`)) {
    const style = (element.getAttribute(STYLE_ATTRIBUTE) ?? '').toLowerCase()
    const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1]
    const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
    if (weight !== undefined && !isBold && element.matches('b, strong')) {
      element.replaceWith(...element.childNodes)
      continue
    }
    if (element.querySelector(CONTAINERS)) continue
    if (isBold) wrapInside(element, 'b')
    if (/font-style\s*:\s*(italic|oblique)/.test(style)) wrapInside(element, 'i')
    if (/text-decoration[\w-]*\s*:[^;]*underline/.test(style)) wrapInside(element, 'u')
  }
}

function wrapInside(element: HTMLElement, tag: 'b' | 'i' | 'u'): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** Our texts have no tables: a row becomes a line, its cells parted by bars; a row of one cell just its content. */
function flattenTables(root: HTMLElement): void {
  // From the innermost, as mail is laid out in tables within tables.
  for (const row of [...root.querySelectorAll('tr')].toReversed()) {
    const cells = [...row.children].filter(
      (cell) => cell.matches('td, th') && (cell.textContent ?? '').trim() !== '',
    )
    if (cells.length > 1) {
      const line = root.ownerDocument.createElement('p')
      cells.forEach((cell, index) => {
        if (index > 0) line.append(' | ')
        const parts = cell.querySelector(BLOCKS) ? [...cell.querySelectorAll(BLOCKS)] : [cell]
        for (const part of parts) line.append(...part.childNodes, ' ')
      })
      row.replaceWith(line)
    } else {
      const [cell] = cells
      if (!cell) row.remove()
      else if (cell.querySelector(CONTAINERS)) row.replaceWith(...cell.childNodes)
      else {
        const line = root.ownerDocument.createElement('p')
        line.append(...cell.childNodes)
        row.replaceWith(line)
      }
    }
  }
  for (const table of [...root.querySelectorAll('table')].toReversed()) {
    for (const part of table.querySelectorAll('tbody, thead, tfoot')) part.replaceWith(...part.childNodes)
    table.replaceWith(...table.childNodes)
  }
}

/** A line break inside a block ends the block: our texts have paragraphs, not breaks. */
function splitAtBreaks(root: HTMLElement): void {
  if (root.querySelector('br')) wrapLooseText(root)
  for (const br of root.querySelectorAll('br')) {
    const block = br.parentElement?.closest(BLOCKS)
    if (!block || !root.contains(block) || !block.lastChild) {
      br.remove()
      continue
    }
    const rest = root.ownerDocument.createRange()
    rest.setStartAfter(br)
    rest.setEndAfter(block.lastChild)
    const words = rest.extractContents()
    br.remove()
    if ((words.textContent ?? '').trim() === '') continue
    const next = block.cloneNode(false)
    if (next instanceof Element) next.removeAttribute('data-block-id')
    next.appendChild(words)
    block.after(next)
  }
}

/** Puts text that stands in no block into paragraphs. */
function wrapLooseText(root: HTMLElement): void {
  let paragraph: HTMLElement | null = null
  const children = [...root.childNodes]
  for (const child of children) {
    if (child instanceof Element && (child.matches(CONTAINERS) || child.querySelector(CONTAINERS))) {
      paragraph = null
      continue
    }
    if (!paragraph) {
      paragraph = root.ownerDocument.createElement('p')
      root.insertBefore(paragraph, child)
    }
    paragraph.appendChild(child)
  }
}

/** Word writes list items as paragraphs with a style and the bullet as text; here they become lists again. */
function rebuildWordLists(root: HTMLElement): void {
  let open: HTMLElement[] = []
  for (const item of root.querySelectorAll<HTMLElement>(`[${STYLE_ATTRIBUTE}*="mso-list:"]`)) {
    const level = /mso-list:[^;]*level(\d)/.exec(item.getAttribute(STYLE_ATTRIBUTE) ?? '')?.[1]
    if (level === undefined || !item.matches(BLOCKS)) continue
    const marker = item.querySelector(`[${STYLE_ATTRIBUTE}*="mso-list:Ignore"]`)
    const tag = /[0-9a-z]+[.)]/i.test(marker?.textContent ?? '') ? 'ol' : 'ul'
    marker?.remove()
    if (open[0] === undefined || item.previousElementSibling !== open[0]) open = []
    const depth = Math.min(Number(level), open.length + 1, 3)
    open = open.slice(0, depth)
    let list = open[depth - 1]
    if (list?.localName !== tag) {
      list = root.ownerDocument.createElement(tag)
      const parent = open[depth - 2]?.lastElementChild
      if (parent) parent.append(list)
      else item.before(list)
      open = [...open.slice(0, depth - 1), list]
    }
    const li = root.ownerDocument.createElement('li')
    li.append(...item.childNodes)
    list.append(li)
    item.remove()
  }
}
