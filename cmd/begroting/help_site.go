package main

// The help of site and serve.
const (
	siteHelpNL = `Maak van de documenten een website: een verkenner waarin inwoners de cijfers
en teksten bekijken, doorzoeken en vergelijken. De map kan op elke webserver
staan, in elke submap, en werkt na het eerste bezoek ook zonder internet.

Gebruik:
  begroting site -o MAP [OPTIES] DOC…
  begroting site --one-file BESTAND.html [OPTIES] DOC…

Opties:
  -o, --output MAP      map voor de website. Een website die er al staat, wordt
                        in één keer vervangen en blijft ernaast bewaard
      --one-file BESTAND
                        in plaats van een map: de hele website in één bestand,
                        om te mailen of van een schijf te openen
      --sources         zet de PDF's naast de website. Wie de bron van een
                        cijfer vraagt, ziet dan de bladzijde zelf, met het
                        cijfer gemarkeerd
      --base-url ADRES  adres waarop de website komt te staan, voor
                        zoekmachines
      --title TEKST     naam van de website
      --theme BESTAND   stijlblad van de gemeente (.css), met tokens van het
                        NL Design System
      --logo BESTAND    logo van de gemeente (.svg, .png of .jpg)
      --contact ADRES   contactpagina, of mailto: met een e-mailadres. Staat
                        onderaan elke pagina, en als "Fout gezien?" bij elke
                        bron
      --privacy ADRES   privacyverklaring
      --accessibility ADRES
                        toegankelijkheidsverklaring
      --manifest BESTAND
                        gegevens van de documenten. Zonder deze optie geldt
                        het bestand manifest.json naast elk document
      --lang nl|en      taal van meldingen (standaard nl)
  -h, --help            toon deze hulp

Voorbeelden:
  begroting site -o website documenten
  begroting site -o website --base-url https://voorbeeld.nl/geld/ documenten
  begroting site -o website --sources begroting-2026.pdf
  begroting site --one-file begroting.html documenten
`
	serveHelpNL = `Bekijk de website van de documenten op deze computer, voor je hem publiceert.
De opdracht loopt tot je hem afbreekt met Ctrl-C.

Gebruik:
  begroting serve [OPTIES] DOC…

Opties:
      --addr ADRES      adres en poort (standaard 127.0.0.1:8080)
      --sources         toon cijfers op de bladzijde van hun PDF
      --title TEKST     naam van de website
      --manifest BESTAND
                        gegevens van de documenten. Zonder deze optie geldt
                        het bestand manifest.json naast elk document
      --lang nl|en      taal van meldingen (standaard nl)
  -h, --help            toon deze hulp

Voorbeeld:
  begroting serve documenten
`
	siteHelpEN = `Make a website of the documents: an explorer in which residents look at the
figures and texts, search and compare them. The folder can stand on any web
server, below any path, and works without the internet after the first visit.

Usage:
  begroting site -o FOLDER [FLAGS] DOC…
  begroting site --one-file FILE.html [FLAGS] DOC…

Flags:
  -o, --output FOLDER   folder for the website. A website that is there already
                        is replaced at once and kept beside it
      --one-file FILE   instead of a folder: the whole website in one file, to
                        mail or to open from a disk
      --sources         put the PDFs beside the website. Who asks for the
                        source of a figure then sees the page itself, with
                        the figure marked
      --base-url URL    address at which the website will stand, for search
                        engines
      --title TEXT      name of the website
      --theme FILE      style sheet of the municipality (.css), with tokens of
                        the NL Design System
      --logo FILE       logo of the municipality (.svg, .png or .jpg)
      --contact URL     contact page, or mailto: and an e-mail address. Stands
                        at the foot of each page, and as "Seen a mistake?"
                        beside each source
      --privacy URL     privacy statement
      --accessibility URL
                        accessibility statement
      --manifest FILE   metadata of the documents. Without this flag the file
                        manifest.json beside each document holds
      --lang nl|en      language of messages (default nl)
  -h, --help            show this help

Examples:
  begroting site -o website documents
  begroting site -o website --base-url https://example.org/budget/ documents
  begroting site --one-file begroting.html documents
`
	serveHelpEN = `Look at the website of the documents on this computer before you publish it.
The command runs until you stop it with Ctrl-C.

Usage:
  begroting serve [FLAGS] DOC…

Flags:
      --addr ADDRESS    address and port (default 127.0.0.1:8080)
      --sources         show figures on the page of their PDF
      --title TEXT      name of the website
      --manifest FILE   metadata of the documents. Without this flag the file
                        manifest.json beside each document holds
      --lang nl|en      language of messages (default nl)
  -h, --help            show this help

Example:
  begroting serve documents
`
)
