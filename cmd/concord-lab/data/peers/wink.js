// Reads the texts of a directory with wink-nlp. NODE_PATH names its folder.
const fs = require('fs')
const path = require('path')
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
for (const name of fs.readdirSync(process.argv[2]).sort()) {
  const doc = nlp.readDoc(fs.readFileSync(path.join(process.argv[2], name), 'utf8'))
  if (doc.tokens().out(nlp.its.pos).length === 0) throw new Error('nothing read')
  doc.entities().out()
}
