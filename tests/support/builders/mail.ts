import { createRequire } from 'node:module'

/** A mail as it is saved from a mail program, with CRLF. */
export function anEml(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'))
}

/** A mail with an HTML body, a picture that the body draws, a file and a program. */
export function aMailWithFiles(text = 'Saadan lapse iseloomustuse.'): Buffer {
  const part = (headers: readonly string[], body: string) => ['--piir', ...headers, '', body]
  return anEml([
    'From: =?utf-8?q?Mari_T=C3=B6=C3=B6taja?= <mari@vald.example>',
    'To: Peaspetsialist <ska@naidis.example>, kool@naidis.example',
    'Cc: ema@naidis.example',
    'Subject: =?utf-8?q?Lapse_iseloomustus_=E2=80=93_palun_vaata?=',
    'Date: Mon, 02 Nov 2026 10:15:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="piir"',
    '',
    ...part(
      ['Content-Type: text/html; charset=utf-8'],
      `<html><head><style>p{color:red}</style><script>alert(1)</script></head><body><p>Tere&nbsp;&otilde;htust!</p>` +
        `<p>${text}<br>Mari</p><img src="cid:logo"><img src="http://jalgija.example/x.png"></body></html>`,
    ),
    ...part(
      ['Content-Type: image/png', 'Content-ID: <logo>', 'Content-Transfer-Encoding: base64'],
      'iVBORw0KGgo=',
    ),
    ...part(
      [
        'Content-Type: text/plain; name="iseloomustus.txt"',
        'Content-Disposition: attachment; filename="../iseloomustus.txt"',
      ],
      'Laps on rahulik.',
    ),
    ...part(
      [
        'Content-Type: application/octet-stream',
        'Content-Disposition: attachment; filename="arve.pdf.exe"',
        'Content-Transfer-Encoding: base64',
      ],
      'TVqQAA==',
    ),
    '--piir--',
    '',
  ])
}

/** An Outlook mail with what a property of each kind says; written by the writer that the reading library has for its own use. */
export function aMsg(): Uint8Array {
  const require = createRequire(import.meta.url)
  const { burn } = require('@kenjiuno/msgreader/lib/Burner') as {
    burn: (entries: readonly unknown[]) => Uint8Array
  }
  const streams: [string, Buffer][] = [
    ['__properties_version1.0', properties()],
    ['__substg1.0_0037001F', Buffer.from('Outlooki kiri', 'utf16le')],
    ['__substg1.0_1000001F', Buffer.from('Tere!\r\nTeine rida.', 'utf16le')],
    ['__substg1.0_0C1A001F', Buffer.from('Mari Töötaja', 'utf16le')],
    ['__substg1.0_5D01001F', Buffer.from('mari@vald.example', 'utf16le')],
  ]
  const file = ([name, content]: [string, Buffer]) => ({
    name,
    type: 2,
    length: content.length,
    binaryProvider: () => new Uint8Array(content),
  })
  return Uint8Array.from(
    burn([
      { name: 'Root Entry', type: 5, length: 0, children: streams.map((_, index) => index + 1) },
      ...streams.map(file),
    ]),
  )
}

/** Properties of fixed size: when the mail was sent (PR_CLIENT_SUBMIT_TIME), in tenths of microseconds since 1601. */
function properties(): Buffer {
  const bytes = Buffer.alloc(32 + 16)
  bytes.writeUInt32LE(0x00_39_00_40, 32)
  bytes.writeUInt32LE(6, 36)
  const since1601 = (BigInt(Date.parse('2026-11-02T08:15:00Z')) + 11_644_473_600_000n) * 10_000n
  bytes.writeBigUInt64LE(since1601, 40)
  return bytes
}
