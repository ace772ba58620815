/** What quitting needs of a window. */
export type ListedWindow = { close(): void; destroy(): void }

const windows = new Set<ListedWindow>()

/** Every window that is not closed, in the order of creation. */
export const windowList: ReadonlySet<ListedWindow> = windows

/** Adds a new window. */
export function addWindow(window: ListedWindow): void {
  windows.add(window)
}

/** Forgets a closed window. */
export function dropWindow(window: ListedWindow): void {
  windows.delete(window)
}
