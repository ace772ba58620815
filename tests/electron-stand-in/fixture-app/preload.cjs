const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  process: { type: process.type, sandboxed: process.sandboxed, contextIsolated: process.contextIsolated },
  numbers: { list: [1, 2, 3] },
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  missing: () => ipcRenderer.invoke('missing'),
  save: () => ipcRenderer.invoke('save'),
  add: (a, b) => a + b,
  // A function in, its answer used here, a function out.
  twice: (f) => (value) => f(f(value)),
  throws: () => {
    throw new Error('thrown in the preload')
  },
  uncloneable: () => document.body,
  isMap: (value) => value instanceof Map,
  pathOf: (file) => webUtils.getPathForFile(file),
  shout: (word) => ipcRenderer.send('shout', word),
  onShouted: (listener) => {
    const receive = (_event, word) => listener(word)
    ipcRenderer.on('shouted', receive)
    return () => {
      ipcRenderer.off('shouted', receive)
    }
  },
})
