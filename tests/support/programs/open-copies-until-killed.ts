import { createTemporaryCopies } from '#electron/attachments/temporary-copies.ts'

// Program of a process that writes temporary copies without an end, says so after the first, and waits to be killed.

const [folder = ''] = process.argv.slice(2)
const copies = createTemporaryCopies({ folder })
const content = new Uint8Array(20_000_000).fill(7)
for (let number = 1; ; number++) {
  const copy = await copies.add(`koopia ${number}.pdf`, content)
  if (!copy.ok) throw new Error(copy.error)
  if (number === 1) process.stdout.write('written\n')
}
