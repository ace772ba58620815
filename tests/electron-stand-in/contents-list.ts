import type { WebContents } from './web-contents.ts'

const all = new Map<number, WebContents>()

/** Every page that exists, in the order of creation. */
export function allContents(): WebContents[] {
  return [...all.values()]
}

/** Adds a page under its own number. */
export function addContents(contents: WebContents): void {
  all.set(contents.id, contents)
}

/** Forgets a page that is gone. */
export function dropContents(contents: WebContents): void {
  all.delete(contents.id)
}

/** The page shown in a Chromium target. */
export function contentsOfTarget(targetId: string): WebContents | undefined {
  return allContents().find((contents) => contents.targetId === targetId)
}

/** `webContents` as a module. */
export const webContents = {
  getAllWebContents: allContents,
  getFocusedWebContents: (): WebContents | null => allContents().find((c) => c.isFocused()) ?? null,
  fromId: (id: number): WebContents | undefined => all.get(id),
  fromFrame: (frame: unknown): WebContents | undefined => allContents().find((c) => c.mainFrame === frame),
  fromDevToolsTargetId: contentsOfTarget,
}
