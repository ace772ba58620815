import type { RichText, Span, TextBlock } from '#model/text/rich-text.ts'

/** Reads a story's text: one paragraph a line, "- " begins a list item, `**bold**`. */
export function storyText(text: string): RichText {
  const blocks = text.split('\n').map((line, index): TextBlock => {
    const id = `s${index + 1}`
    if (line.startsWith('- ')) {
      return { type: 'list_item', id, list: 'bullet', level: 0, spans: spansOf(line.slice(2)) }
    }
    return { type: 'paragraph', id, spans: spansOf(line) }
  })
  return { version: 1, blocks }
}

function spansOf(line: string): Span[] {
  const spans = line.split('**').map((text, index): Span => {
    return index % 2 === 1 ? { text, marks: ['bold'] } : { text }
  })
  return spans.filter(({ text }) => text !== '')
}
