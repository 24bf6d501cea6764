package main

// floorNotes explains what a profile of convert shows, and how far each step is from the least that it could take.
const floorNotes = `- **Bodem**: het minste dat met dezelfde bytes hoe dan ook moet gebeuren. Bij lezen is dat tekens ontcijferen en de SHA-256
  berekenen; al het begrijpen komt daarbovenop. Bij schrijven is het inpakken van dezelfde onderdelen. Bij teruglezen is het uitpakken,
  en het blad opnieuw indelen: wat nagelezen wordt, moet kloppen met wat er volgens de documenten hoort te staan, en niet met wat het
  schrijven er zelf van onthield.
- **Teruglezen** naast schrijven: hoe sneller het schrijven, hoe groter deze verhouding. De regel **Alleen uitpakken en opnieuw indelen**
  eronder zegt hoe laag ze kan worden: komt die al boven wat gevraagd is, dan is dat met een onafhankelijk bewijs niet te halen.
`

// beforeNotes explains the race against an earlier version.
const beforeNotes = `- **Commit ` + beforeCommit + `**: dezelfde opdracht zoals ze toen was, in dezelfde meting gebouwd en om de beurt gedraaid, elke keer van starten tot en
  met het laatste bestand. “Alleen lezen” is exporteren naar CSV. Wat omzetten langer duurt dan dat, is controleren, werkmappen schrijven en ze
  nalezen. Zo is te zien of een verschil van het lezen komt of van de werkmappen.
`

// pagesNotes explains the measurements of PDF and Word.
const pagesNotes = `- **PDF** en **Word**: een verzonnen begroting van twintig programma's, door LibreOffice als Word en als PDF met tags bewaard. Lezen is
  van bytes tot tabellen en cijfers; het starten van PDFium telt daarbij niet mee. pdftotext maakt van dezelfde PDF alleen tekst. Een lang
  document wordt door zoveel kernen gelezen als er vrij zijn; pdftotext gebruikt er één. **Bodem, PDFium zonder ons** is wat PDFium
  zelf nodig heeft om de bladzijden te openen en hun tekens te geven, als WebAssembly: sneller kan lezen met deze motor niet. Het verschil
  met de regel erboven is van ons: regels, tabellen en cijfers. De start van PDFium is de tijd van
  ` + "`begroting inspect`" + ` van een PDF van één regel, min die van ` + "`begroting version`" + `, met wat een eerste keer is gecompileerd al bewaard. In de verkenner telt de
  tijd vanaf het kiezen van het bestand, met een leeg profiel; pdf.js haalt alleen de tekst van dezelfde bladzijden op.
`

// runNotes explains the measurements of large runs.
const runNotes = `- **Omzetten**, **Tijd per document** en **Geheugen**: hele runs van ` + "`begroting convert`" + `, van starten tot en met teruglezen, over
  verzonnen documenten (` + "`make corpus`" + `): publicaties van twintig programma's, zo lang als echte pagina's en met meer cijfers.
  Geheugen is het meeste dat het programma op enig moment heeft. Het hoort de grootste werkmappen te volgen waaraan tegelijk
  wordt gewerkt, niet het aantal documenten.
- **Heel Nederland**: de tijd per byte van de grootste run, doorgerekend voor alle gemeenten: vijftien jaar, twee publicaties per
  jaar, twintig programma's. De regel **Rekentijd** eronder telt alleen de tijd dat de kernen aan begroting werkten. Op een
  machine met niets anders te doen komt de klok daar dichtbij; is er meer te doen, dan staat het verschil ertussen.

Waar de tijd blijft: de regels “Deel” verdelen de tijd van een werkmap van de vijf documenten; een profiel van een hele run
geeft hetzelfde beeld. Een blad wordt door eigen code geschreven; de Excel-bibliotheek maakt stijlen, grafieken en het boek
eromheen. Teruglezen heeft een eigen lezer van XML, die alleen kent wat in een werkmap van ons kan staan.
`

// explorerNotes explains what was measured in a browser.
const explorerNotes = `
- **Verkenner**: in Chromium, elk bezoek met een leeg profiel. “Hello” is het kleinste programma van go-app dat iets doet: het groet wie
  een naam typt. “Te gebruiken” is de tijd tot het programma de pagina heeft overgenomen en hoort wat een lezer doet. Daarna pas leest
  het waar de pagina over gaat; “alles gelezen” is tot dat klaar is. Wat een lezer ertussen doet, gebeurt dan. “Te lezen” is de tijd
  tot er inhoud op het scherm staat. De 600 documenten zijn gemaakt van de vijf, met andere woorden in hun tekst. Zoeken, filteren en sorteren zijn gemeten van de
  toets of klik tot het antwoord op het scherm staat, voor de traagste een op de twintig (p95), naast een pagina die alleen laat zien
  wat er getypt wordt. Van een vouw is gemeten hoe lang het duurt tot zijn tekst er staat, naast een pagina die alleen telt hoe vaak er geklikt
  is; het is de vouw die op de langste pagina het meeste laat zien. “In Firefox” en “in WebKit” (de motor van Safari) meten hetzelfde als “te
  gebruiken”, met hello in dezelfde browser; elk bezoek is aan een eigen adres, dus zonder iets dat eerder is bewaard.
`
