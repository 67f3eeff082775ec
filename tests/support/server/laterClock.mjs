import { readFileSync } from 'node:fs'

/** Preloaded into a server, makes it later by the milliseconds that stand in this file: a day in which an item runs over. */
const file = process.env.LATER_CLOCK ?? ''
const machineNow = Date.now.bind(Date)
let aheadMs = 0
setInterval(() => {
  aheadMs = Number(readFileSync(file, 'utf8'))
}, 50).unref()
Date.now = () => machineNow() + aheadMs
