// Checks a data package with the reference implementation of Frictionless and reads it back: the description, every
// type and constraint of every row, and the foreign keys. It prints what it found, a line for each table.
const { Package, validate } = require('datapackage')
const crypto = require('crypto')
const fs = require('fs')
const path = require('path')

async function main(file) {
  const { valid, errors } = await validate(file)
  if (!valid) throw new Error(errors.map(String).join('\n'))
  const pkg = await Package.load(file, { strict: true })
  const euros = { expenditure: 0, revenue: 0 }
  for (const resource of pkg.resources) {
    const rows = await resource.read({ keyed: true, relations: true })
    const data = fs.readFileSync(path.join(path.dirname(file), resource.descriptor.path))
    const hash = 'sha256:' + crypto.createHash('sha256').update(data).digest('hex')
    if (hash !== resource.descriptor.hash) throw new Error(`${resource.name}: the hash is ${hash}`)
    if (data.length !== resource.descriptor.bytes) throw new Error(`${resource.name}: ${data.length} bytes`)
    console.log(`${resource.name}: ${rows.length} rows`)
    for (const row of rows) {
      if (resource.name !== 'figures' || row.unit !== 'EUR' || row.value === null) continue
      if (row.direction !== null) euros[row.direction] += row.value
      if (row.document.document === undefined) throw new Error('a figure without its document')
    }
  }
  console.log(`expenditure ${euros.expenditure}, revenue ${euros.revenue}`)
}

main(process.argv[2]).catch((error) => {
  console.error(error.errors ? error.errors.map(String).join('\n') : error)
  process.exit(1)
})
