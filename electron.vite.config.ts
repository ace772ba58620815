import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import path from 'node:path'

const here = (file: string) => path.resolve(import.meta.dirname, file)

export default defineConfig({
  main: {
    resolve: {
      // Their ES modules take functions for namespaces, which fails once bundled.
      alias: {
        'hunspell-asm': here('node_modules/hunspell-asm/dist/cjs/index.js'),
        'emscripten-wasm-loader': here('node_modules/emscripten-wasm-loader/dist/cjs/index.js'),
      },
    },
    build: {
      outDir: 'out/main',
      // Everything but the native driver is bundled: start-up 80 ms instead of 620 ms, and a small asar.
      externalizeDeps: false,
      sourcemap: true,
      rollupOptions: {
        input: { main: here('electron/main.ts') },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: here('electron/preload/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      minify: true,
      assetsInlineLimit: 0,
      // Read from the disk in one piece; splitting it would gain nothing.
      chunkSizeWarningLimit: 2500,
      rollupOptions: { input: here('renderer/index.html') },
    },
  },
})
