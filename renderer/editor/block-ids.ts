import { Extension } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LENGTH = 10

/** A short random id of a block: 62^10 possible, far more than blocks of one text. */
export function mintBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** A paragraph or heading with its place in the document. */
interface Block {
  readonly pos: number
  readonly id: string | null
  readonly text: string
}

/**
 * Gives every paragraph and heading an id that stays with its words. A block split in two keeps its id on the half that
 * holds the old words; a block pasted in with an id that is already there gets a new one.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',

  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element: HTMLElement) => element.getAttribute('data-block-id'),
            renderHTML: (attributes: Record<string, unknown>) =>
              typeof attributes['id'] === 'string' ? { 'data-block-id': attributes['id'] } : {},
          },
        },
      },
    ]
  },

  addProseMirrorPlugins() {
    return [blockIdPlugin()]
  },
})

/** The part of BlockIds that gives ids out, after every change. */
export function blockIdPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('blockIds'),
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => transaction.docChanged)
        ? settleIds(transactions, before, after)
        : null,
  })
}

function settleIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const blocks = listBlocks(after.doc)
  const holders = new Map<string, Block[]>()
  for (const block of blocks) {
    if (block.id === null) continue
    const same = holders.get(block.id)
    if (same) same.push(block)
    else holders.set(block.id, [block])
  }
  const isSettled = blocks.every((block) => block.id !== null) && holders.size === blocks.length
  if (isSettled) return null

  const mapped = (pos: number) =>
    transactions.reduce((at, transaction) => transaction.mapping.map(at, 1), pos)
  const wanted = new Map<number, string>()
  for (const old of listBlocks(before.doc)) {
    if (old.id === null) continue
    const same = holders.get(old.id)
    if (!same) continue
    const here = mapped(old.pos)
    const owner = same.find((block) => block.pos === here) ?? same[0]
    if (owner) wanted.set(ownerOfWords(old, owner, blocks).pos, old.id)
  }
  const transaction = after.tr
  const used = new Set(wanted.values())
  for (const block of blocks) {
    let id = wanted.get(block.pos)
    if (id === undefined) {
      id = block.id !== null && !used.has(block.id) ? block.id : mintBlockId()
      used.add(id)
    }
    if (id !== block.id) transaction.setNodeAttribute(block.pos, 'id', id)
  }
  // A step forgets marks switched on without a selection; Enter in bold text must stay bold.
  transaction.setStoredMarks(after.storedMarks)
  return transaction
}

/** Enter at the very start of a block leaves an empty one above: the id goes with the words, not with the place. */
function ownerOfWords(old: Block, owner: Block, blocks: readonly Block[]): Block {
  if (old.text === '' || owner.text !== '') return owner
  const next = blocks[blocks.indexOf(owner) + 1]
  return next?.text === old.text && (next.id === null || next.id === old.id) ? next : owner
}

function listBlocks(doc: Node): Block[] {
  const blocks: Block[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const id: unknown = node.attrs['id']
    blocks.push({
      pos,
      id: typeof id === 'string' ? id : null,
      get text() {
        return node.textContent
      },
    })
    return false
  })
  return blocks
}
