import { describe, expect, it } from 'vitest'

import { type BarCommand, matchingCommands } from '../../../renderer/command-bar/bar-command.ts'

const labels = [
  'Lisa juhtum: KLAT-arvamus',
  'Lukusta töölaud',
  'Põhja-Sakala vald',
  'Põltsamaa vald',
  'Mulgi vald',
  'Elva vald',
  'Viljandi vald',
  'Järva vald',
  'Türi vald',
]
const commands = labels.map((label): BarCommand => ({
  id: label,
  group: 'go',
  label,
  icon: 'app',
  act: { href: '/' },
}))
const found = (typed: string) => matchingCommands(commands, typed).map(({ label }) => label)

describe('commands of the bar', () => {
  it('are all offered while nothing is typed', () => {
    expect(found('  ')).toEqual(labels)
  })

  it.each([
    ['poltsa', ['Põltsamaa vald']],
    ['klat lisa', ['Lisa juhtum: KLAT-arvamus']],
    ['vald sakala', ['Põhja-Sakala vald']],
    ['***', []],
    ['x'.repeat(10_000), []],
  ])('are found by %.20s', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('leave room for what is found', () => {
    expect(found('vald')).toHaveLength(6)
  })
})
