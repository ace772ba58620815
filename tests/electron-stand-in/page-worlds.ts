import { createCloneCodec, type CloneCodec } from './clone-codec.ts'
import { EXPOSE, openWorldBridge, type WorldBridge } from './world-bridge.ts'

/** What a preload tells the main process, as JSON over a DevTools binding. */
export type FromPreload =
  | { kind: 'invoke'; id: number; channel: string; args: unknown }
  | { kind: 'send'; channel: string; args: unknown }
  | { kind: 'preload-error'; message: string; stack: string }
  | { kind: 'context-menu'; params: ContextMenuParams }
  | { kind: 'title'; title: string }

/** What the main process tells a preload. */
export type ToPreload =
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'message'; channel: string; args: unknown }

/** Where and on what a context menu was asked for: the parts of Electron's parameters that can be told here. */
export type ContextMenuParams = {
  x: number
  y: number
  linkURL: string
  selectionText: string
  isEditable: boolean
  editFlags: Record<'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll', boolean>
}

/** What a preload script sees of its process. */
export type PreloadProcess = {
  platform: string
  arch: string
  versions: Record<string, string>
  env: Record<string, string>
  argv: readonly string[]
}

/** The isolated world in which the preload runs; Electron calls it the same. */
export const PRELOAD_WORLD = 'Electron Isolated Context'
/** The function by which the preload's world speaks to the main process; the page's world does not have it. */
export const BINDING = '__electronStandInTell'
/** The function by which the main process speaks to the preload's world. */
export const RECEIVER = '__electronStandInHear'

type PreloadScope = {
  bridge: WorldBridge
  codec: CloneCodec
  names: { binding: string; receiver: string; expose: number }
  process: PreloadProcess
}
type PreloadModule = (
  require: (id: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void

/** The script for the page's own world. */
export function pageWorldScript(token: string): string {
  const bridge = `(${textOf(openWorldBridge)})(${JSON.stringify(token)}, 'page')`
  return `(${textOf(pageWorld)})(() => ${bridge}, ${EXPOSE})`
}

/** The script for the preload's world, with the application's preload in it. */
export function preloadWorldScript(token: string, process: PreloadProcess, preload: string): string {
  const names = { binding: BINDING, receiver: RECEIVER, expose: EXPOSE }
  const scope = `{
    bridge: (${textOf(openWorldBridge)})(${JSON.stringify(token)}, 'preload'),
    codec: (${textOf(createCloneCodec)})(),
    names: ${JSON.stringify(names)},
    process: ${JSON.stringify(process)},
  }`
  const module = `function (require, module, exports, process) {\n${preload}\n}`
  return `(${textOf(preloadWorld)})(() => (${scope}), ${module})`
}

/** Node blanks the types out of a function, so its text is what a page understands. */
function textOf(pageFunction: (...args: never[]) => unknown): string {
  return pageFunction.toString()
}

/*
 * The text of the functions below is injected into pages: they must not refer to anything outside themselves.
 * As in Electron, a preload belongs to the top frame alone.
 */

function pageWorld(openBridge: () => WorldBridge, exposeId: number): void {
  if (window.parent !== window) return

  function deepFreeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) deepFreeze(inner)
      Object.freeze(value)
    }
    return value
  }

  openBridge().offer(exposeId, (key, api) => {
    const name = String(key)
    if (name in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(window, name, { value: deepFreeze(api), enumerable: true })
  })
}

function preloadWorld(openScope: () => PreloadScope, preload: PreloadModule): void {
  if (window.parent !== window || window.location.href === 'about:blank') return

  type Listener = (...args: unknown[]) => void
  type Settling = { resolve: (value: unknown) => void; reject: (failure: Error) => void }
  const { bridge, codec, names, process } = openScope()
  const scope = globalThis as unknown as Record<string, (text: string) => void>
  const tellMain = (message: FromPreload) => scope[names.binding]?.(JSON.stringify(message))

  class Emitter {
    readonly #listeners = new Map<string, Listener[]>()
    on(name: string, listener: Listener): this {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
      return this
    }
    once(name: string, listener: Listener): this {
      const once: Listener = (...args) => {
        this.off(name, once)
        listener(...args)
      }
      return this.on(name, once)
    }
    off(name: string, listener: Listener): this {
      const listeners = this.#listeners.get(name) ?? []
      const at = listeners.lastIndexOf(listener)
      this.#listeners.set(
        name,
        listeners.filter((_, index) => index !== at),
      )
      return this
    }
    addListener(name: string, listener: Listener): this {
      return this.on(name, listener)
    }
    removeListener(name: string, listener: Listener): this {
      return this.off(name, listener)
    }
    removeAllListeners(name?: string): this {
      if (name === undefined) this.#listeners.clear()
      else this.#listeners.delete(name)
      return this
    }
    listenerCount(name: string): number {
      return this.#listeners.get(name)?.length ?? 0
    }
    emit(name: string, ...args: unknown[]): boolean {
      const listeners = this.#listeners.get(name) ?? []
      for (const listener of listeners) listener(...args)
      return listeners.length > 0
    }
  }

  class IpcRenderer extends Emitter {
    readonly #waiting = new Map<number, Settling>()
    #lastId = 0
    // Async, so that arguments that cannot be cloned reject and do not throw.
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++this.#lastId
      const message = { kind: 'invoke' as const, id, channel, args: codec.encode(args) }
      return new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject })
        tellMain(message)
      })
    }
    send(channel: string, ...args: unknown[]): void {
      tellMain({ kind: 'send', channel, args: codec.encode(args) })
    }
    sendSync(): never {
      throw new Error('Electron stand-in: ipcRenderer.sendSync is not supported')
    }
    postMessage(): never {
      throw new Error('Electron stand-in: ipcRenderer.postMessage is not supported')
    }
    hear(message: ToPreload): void {
      if (message.kind === 'message') {
        this.emit(message.channel, { sender: this, ports: [] }, ...(codec.decode(message.args) as unknown[]))
        return
      }
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.kind === 'reply') waiting?.resolve(codec.decode(message.value))
      else waiting?.reject(new Error(message.message))
    }
  }

  function watchContextMenu(): void {
    window.addEventListener('contextmenu', (event) => {
      // Later, when the page has had its chance to prevent it.
      setTimeout(() => {
        if (!event.defaultPrevented) tellMain({ kind: 'context-menu', params: describePlace(event) })
      })
    })
  }

  function watchTitle(): void {
    let last = ''
    const tellTitle = () => {
      if (document.title === last) return
      last = document.title
      tellMain({ kind: 'title', title: last })
    }
    window.addEventListener('DOMContentLoaded', () => {
      tellTitle()
      const everything = { subtree: true, childList: true, characterData: true }
      new MutationObserver(tellTitle).observe(document.head, everything)
    })
  }

  function describePlace(event: MouseEvent): ContextMenuParams {
    const element = event.target instanceof Element ? event.target : document.body
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const isEditable = isField
      ? !element.readOnly && !element.disabled
      : element instanceof HTMLElement && element.isContentEditable
    const selectionText = isField
      ? element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)
      : String(window.getSelection())
    const hasSelection = selectionText !== ''
    return {
      x: event.clientX,
      y: event.clientY,
      linkURL: element.closest('a')?.href ?? '',
      selectionText,
      isEditable,
      editFlags: {
        canUndo: isEditable,
        canRedo: isEditable,
        canCut: isEditable && hasSelection,
        canCopy: hasSelection,
        canPaste: isEditable,
        canSelectAll: true,
      },
    }
  }

  const ipcRenderer = new IpcRenderer()
  scope[names.receiver] = (text) => ipcRenderer.hear(JSON.parse(text) as ToPreload)
  watchContextMenu()
  watchTitle()

  const expose = bridge.reach(names.expose)
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => void expose(key, api) },
    webFrame: { getZoomFactor: () => 1, getZoomLevel: () => 0, setVisualZoomLevelLimits: () => {} },
    // The DevTools protocol does not tell a preload where a file came from.
    webUtils: { getPathForFile: () => '' },
  }
  const modules: Record<string, unknown> = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events: { EventEmitter: Emitter },
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  }
  const require = (id: string) => {
    const found = modules[id.replace(/^node:/, '')]
    if (found === undefined) throw new Error(`module not found: ${id}`)
    return found
  }
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, {
      ...process,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      nextTick: (task: () => void) => queueMicrotask(task),
    })
  } catch (failure) {
    const { message, stack } = failure instanceof Error ? failure : new Error(String(failure))
    console.error('Unable to load preload script:', failure)
    tellMain({ kind: 'preload-error', message, stack: stack ?? '' })
  }
}
