/*
 * The DOCX library's tree of an element as XML. The library's own writer is not exported and builds a second tree first; this
 * one writes straight, the same XML byte for byte (`tests/integration/document/docx-parts.test.ts`).
 */

/** An element as the library gives it: its name with its content, or `_attr` with attributes. */
export type Element = Readonly<Record<string, unknown>>

/** How the parts begin that are written as a whole. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** XML of an element with all that is in it. */
export function elementXml(element: Element): string {
  for (const name in element) {
    const content = element[name]
    if (!Array.isArray(content)) return childlessXml(name, content)
    let attributes = ''
    let inside = ''
    for (const child of content as readonly unknown[]) {
      if (typeof child !== 'object' || child === null) inside += escaped(String(child))
      else if ('_attr' in child) attributes += attributesXml(child._attr as Element)
      else inside += elementXml(child as Element)
    }
    return `<${name}${attributes}>${inside}</${name}>`
  }
  return ''
}

/** An element with attributes alone, with nothing, or with one text. */
function childlessXml(name: string, content: unknown): string {
  if (typeof content !== 'object' || content === null) return `<${name}>${escaped(String(content))}</${name}>`
  return `<${name}${'_attr' in content ? attributesXml(content._attr as Element) : ''}/>`
}

function attributesXml(attributes: Element): string {
  let xml = ''
  for (const name in attributes) xml += ` ${name}="${escaped(String(attributes[name]))}"`
  return xml
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}
/** What must be written otherwise, and control characters, which XML cannot hold. */
const TO_ESCAPE = /[&"'<>\u0000-\u0008\u000B\u000C\u000E-\u001F]/

const ALL_TO_ESCAPE = new RegExp(TO_ESCAPE, 'g')

/** A text as it stands in XML. */
export function escaped(text: string): string {
  return TO_ESCAPE.test(text) ? text.replace(ALL_TO_ESCAPE, (sign) => ENTITIES[sign] ?? '') : text
}
