type ChromiumLaunch = {
  readonly profile: string
  readonly headed: boolean
  readonly asRoot: boolean
  readonly locale: string
  readonly switches: ReadonlyMap<string, string>
}

/** What the stand-in decides by itself, whatever the application's switches say. */
const OWN_SWITCHES = new Set([
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'headless',
  'app',
  'lang',
  'inspect',
  'inspect-brk',
])

const DISABLED_FEATURES = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  // Both show a page under another frame identifier than its target's, by which requests find their window.
  'BackForwardCache',
  'Prerender2',
  // Frames of another site would be targets of their own, out of the reach of their page's session.
  'IsolateOrigins',
  'site-per-process',
]

/** The command line of Chromium. */
export function chromiumArguments({ profile, headed, asRoot, locale, switches }: ChromiumLaunch): string[] {
  const disabled = [...DISABLED_FEATURES, ...(switches.get('disable-features') ?? '').split(',')]
  const passedOn = [...switches]
    .filter(([name]) => !OWN_SWITCHES.has(name) && name !== 'disable-features')
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    // Nothing is ever said over the pipe. Its closing tells Chromium that the main process is gone, even killed.
    '--remote-debugging-pipe',
    ...(headed ? ['--app=data:text/html,', '--window-size=1280,860'] : ['--headless', '--no-startup-window']),
    ...(asRoot && !switches.has('no-sandbox') ? ['--no-sandbox'] : []),
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    `--disable-features=${disabled.filter((name) => name !== '').join(',')}`,
    '--disable-site-isolation-trials',
    '--allow-file-access-from-files',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    ...passedOn,
  ]
}
