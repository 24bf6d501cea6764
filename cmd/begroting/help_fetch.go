package main

// The help of fetch.
const (
	fetchHelpNL = `Haal een begroting of jaarverslag op van haar website: alle pagina's, en de
PDF- en Word-documenten waar ze naar verwijzen. Ze komen in een map, met een
manifest dat zegt bij welke begroting en welk programma elke pagina hoort.
Daarna maakt "begroting convert MAP" de werkmap.

Gebruik:
  begroting fetch [-o MAP] [OPTIES] ADRES

Opties:
  -o, --output MAP      lege of nieuwe map (standaard: een map met de naam van
                        de website). Staat daar al wat eerder van dit adres
                        is opgehaald, dan komt alleen wat veranderd is
      --also HOST/PAD   neem ook mee wat op deze plek staat. Mag vaker. Zonder
                        deze optie blijft het bij de website en het pad van
                        ADRES
      --pause SECONDEN  pauze tussen twee vragen aan de website (standaard 0.5)
      --limit GRENS     hoeveel hoogstens: een aantal pagina's, een omvang of
                        allebei (standaard 5000,2GB)
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp

Dit is de enige opdracht die iets van internet haalt. Ze vraagt één pagina
tegelijk, met een pauze ertussen, doet wat robots.txt vraagt, en zegt wie ze is.
Ze bewaart geen cookies en volgt geen doorverwijzing naar een andere website.

Menu, kruimelpad, voettekst en cookiemelding staan niet in wat wordt bewaard.
Pagina's zonder cijfers die bij geen programma horen, komen in de map
zonder-cijfers. Documenten komen in de map documenten als er ook pagina's met
tabellen zijn.

Met Ctrl-C stop je. Dezelfde opdracht gaat daarna verder waar ze was. Wat van de
website verdwenen is, wordt genoemd en bewaard. Wat je zelf in manifest.json
zet, blijft staan.

Voorbeelden:
  begroting fetch -o begroting-2026 https://voorbeeldstad.begroting-2026.nl/
  begroting convert -o werkmappen begroting-2026
  begroting fetch --also media.voorbeeld.nl/pdf https://www.voorbeeld.nl/geld/
`
	fetchHelpEN = `Fetch a budget or annual report from its website: all pages, and the PDF and
Word documents that they link to. They come into a folder, with a manifest that
says of which publication and programme each page is. After that
"begroting convert FOLDER" makes the workbook.

Usage:
  begroting fetch [-o FOLDER] [FLAGS] ADDRESS

Flags:
  -o, --output FOLDER   empty or new folder (default: one with the name of the
                        website). When it holds what was fetched from this
                        address before, only what changed is fetched
      --also HOST/PATH  take along what stands there, too. Can be repeated.
                        Without this flag it stays at the website and below the
                        path of ADDRESS
      --pause SECONDS   pause between two requests (default 0.5)
      --limit LIMIT     how much at most: a number of pages, a size or both
                        (default 5000,2GB)
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help

This is the only command that fetches anything from the internet. It asks for
one page at a time, with a pause between, does what robots.txt asks, and says
who it is. It keeps no cookies and follows no redirect to another website.

Menus, breadcrumbs, footers and notices of cookies are left out of what is kept.
Pages without figures that belong to no programme come into the folder
zonder-cijfers. Documents come into the folder documenten when there are pages
with tables, too.

Ctrl-C stops it; the same command then goes on where it was. What is gone from
the website is named and kept. What you write into manifest.json stays.

Examples:
  begroting fetch -o begroting-2026 https://exampletown.begroting-2026.nl/
  begroting convert -o workbooks begroting-2026
  begroting fetch --also media.example.org/pdf https://www.example.org/money/
`
)
