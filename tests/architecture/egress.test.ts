import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/*
 * One module may speak over a network, and nothing in the sources or in what was built of them goes past it. The rules
 * are tried on planted lines first: a search that finds nothing is green too.
 */

const root = path.resolve(import.meta.dirname, '../..')

/** The gate. */
const GATE = 'electron/security/network.ts'

/** The only module that starts a process: the desk's own reader of hostile files, which speaks with nobody but the desk. */
const STARTER = 'electron/app/start-read-process.ts'

/** Parts of Node that reach other machines or start other programs. */
const MODULES =
  'net|http|https|http2|tls|dgram|dns|dns/promises|child_process|cluster|inspector|inspector/promises|quic'

/** What each rule forbids, and how it is seen. */
const RULES: Readonly<Record<string, RegExp>> = {
  'a module of Node that speaks over a network': new RegExp(`['"](?:node:)?(?:${MODULES})['"]`),
  'Node’s modules by another way': /\bgetBuiltinModule\b|\bprocess\.binding\b|\bcreateRequire\b/,
  'Electron’s own requests': /\bnet\b[^'"\n]*\}\s*from 'electron'|\bnet\.(?:request|fetch)\b|\.resolveHost\(/,
  'a request of the web':
    /(?<![.\w])fetch\(|\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|\bsendBeacon\(/,
  'another program or process': /\bshell\.openExternal\b|\butilityProcess\b|\bopenExternal\(/,
  'updates and crash reports': /\bautoUpdater\b|\bcrashReporter\b/,
  'a socket or a server': /\bcreateConnection\(|\bcreateServer\(|\bcreateSocket\(/,
}

function faultsIn(text: string): string[] {
  return Object.entries(RULES).flatMap(([rule, sight]) => (sight.test(withoutComments(text)) ? [rule] : []))
}

/** Comments may speak of what the code may not do. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}

function sources(): string[] {
  const folders = ['electron', 'db', 'renderer']
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], {
    cwd: root,
  })
  return listed
    .toString()
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file)))
}

describe('the gate to the network', () => {
  it.each([
    "import net from 'node:net'",
    "import { request } from 'https'",
    "import * as h2 from 'node:http2'",
    "import { connect } from 'node:tls'",
    "import dgram from 'node:dgram'",
    "import { lookup } from 'node:dns/promises'",
    "import { spawn } from 'node:child_process'",
    "const { exec } = await import('child_process')",
    "const http = require('http')",
    "process.getBuiltinModule('node:' + name)",
    "import { app, net } from 'electron'",
    "await net.fetch('https://example.org')",
    'const answer = await fetch(url)',
    "new WebSocket('wss://example.org')",
    'new XMLHttpRequest()',
    "navigator.sendBeacon('/x')",
    'new RTCPeerConnection({ iceServers })',
    "await shell.openExternal('https://example.org')",
    'utilityProcess.fork(file)',
    'autoUpdater.checkForUpdates()',
    'session.resolveHost(name)',
  ])('sees: %s', (line) => expect(faultsIn(line)).not.toEqual([]))

  it.each([
    "import { readFile } from 'node:fs/promises'",
    "import { Worker } from 'node:worker_threads'",
    'const { data, refetch } = useQuery(options); void refetch()',
    'queryClient.fetchQuery(options)',
    '// fetch(url) is what no module may do',
    "import { app, session } from 'electron'",
  ])('lets pass: %s', (line) => expect(faultsIn(line)).toEqual([]))

  it('is the only module that could speak over a network', () => {
    const files = sources()
    expect(files.length).toBeGreaterThan(300)
    expect(files).toContain(GATE)
    expect(files).toContain(STARTER)
    const faults = files
      .filter((file) => file !== GATE)
      .flatMap((file) =>
        faultsIn(readFileSync(path.join(root, file), 'utf8')).map((rule) => `${file}: ${rule}`),
      )
    expect(faults).toEqual([`${STARTER}: another program or process`])
  })

  it('has no host on its list', async () => {
    const { ALLOWED_HOSTS } = await import('#electron/security/network.ts')
    expect(ALLOWED_HOSTS).toEqual([])
  })

  it('holds for libraries too: what was built loads nothing of Node that speaks over a network', () => {
    const out = path.join(root, 'out', 'main')
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.c?js$/.test(file),
    )
    expect(files.length).toBeGreaterThan(1)
    const loads = new RegExp(`(?:from\\s*|import\\s*\\(?\\s*|require\\(\\s*)["'](?:node:)?(?:${MODULES})["']`)
    expect(loads.test('import"node:http"')).toBe(true)
    expect(files.filter((file) => loads.test(readFileSync(path.join(out, file), 'utf8')))).toEqual([])
  })
})
