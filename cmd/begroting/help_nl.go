package main

// helpNL is the help of each command, in Dutch, at most 80 columns wide.
var helpNL = map[string]string{
	"begroting": `Begroting leest pagina's van gemeentelijke begrotingen en jaarverslagen, en
geeft de cijfers terug als Excel-werkmappen en als open data. Begroting
controleert ook of alles optelt.

Gebruik:
  begroting OPDRACHT [OPTIES] DOC…
  begroting fetch [OPTIES] ADRES

Opdrachten:
  fetch        haal een begroting op van haar website
  convert      maak Excel-werkmappen, één per publicatie
  export       geef de cijfers als open data (CSV, JSON of datapackage)
  check        controleer of alles optelt en klopt
  site         maak een website om de cijfers te verkennen
  serve        bekijk die website op deze computer
  inspect      laat zien wat er in een document is herkend
  completion   maak een script voor aanvullen met de Tab-toets
  help         leg een opdracht uit
  version      toon de versie

DOC is een document (PDF, Word .docx, .html, .mhtml, .txt of .md), een map met
documenten, of - voor standaardinvoer. Van een map tellen alleen de documenten
in de map zelf mee, niet die in mappen daaronder.

Opties bij elke opdracht:
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon de hulp bij een opdracht
      --version         toon de versie

Voorbeelden:
  begroting fetch -o begroting-2026 https://voorbeeldstad.begroting-2026.nl/
  begroting convert -o werkmappen documenten
  begroting export --format csv -o cijfers.csv documenten
  begroting check documenten
  begroting inspect begroting-2026.pdf

Uitkomst (exit code):
  0  klaar
  1  klaar, en check vond een fout in een document
  2  de opdracht klopt niet
  3  een document was niet te lezen of iets is niet geschreven; de rest is
     wel gedaan, en elk bestand dat niet lukte is genoemd

Typ "begroting help OPDRACHT" voor meer over een opdracht.
`,
	"convert": `Maak van elke publicatie (begroting of jaarverslag van één jaar) een
Excel-werkmap met een werkblad per programma.

Gebruik:
  begroting convert [-o MAP of BESTAND.xlsx] [OPTIES] DOC…

Opties:
  -o, --output PAD      map voor de werkmappen (standaard: de huidige map), of
                        BESTAND.xlsx om alles in één werkmap te zetten
      --resume          sla werkmappen over die al bij zijn: gemaakt van precies
                        deze documenten, met deze versie van begroting
      --manifest BESTAND
                        gegevens van de documenten. Zonder deze optie geldt
                        het bestand manifest.json naast elk document
      --lang nl|en      taal van werkmappen en meldingen (standaard nl)
  -h, --help            toon deze hulp

Namen:
  begroting-2024.xlsx   soort en jaar van de publicatie
  onbekend-NAAM.xlsx    soort of jaar staat in het document noch het manifest
  Den Haag/…            documenten van meer gemeenten: elke gemeente een map

Een werkmap die er al staat, wordt in één keer vervangen, en alleen als alle
cijfers van de documenten in de nieuwe werkmap staan. Sluit haar eerst in Excel.
Klopt een manifest niet, dan worden de documenten ervan niet gelezen.
Met Ctrl-C stop je; werkmappen die klaar zijn, blijven. Ga dan verder met
--resume.

Voorbeelden:
  begroting convert documenten
  begroting convert -o werkmappen documenten
  begroting convert --resume -o werkmappen documenten
  begroting convert -o alles.xlsx begroting-2023 begroting-2024
`,
	"export": `Geef alles wat in de documenten staat als open data, met bij elk cijfer het
document en de regel waar het staat.

Gebruik:
  begroting export --format csv|json [-o BESTAND] [OPTIES] DOC…
  begroting export --format datapackage -o MAP [OPTIES] DOC…

Formaten:
  csv           één rij per cijfer uit elke tabel
  json          alles: koppen, tabellen, teksten en wat de controles vinden
  datapackage   een map met CSV-bestanden en datapackage.json die ze uitlegt
                (Frictionless, met de kolomsoorten van Fiscal Data Package)

Opties:
      --format FORMAAT  het formaat van de open data
      --csv-dialect standard|excel-nl
                        excel-nl: CSV die een Nederlandse Excel goed opent, met
                        puntkomma's en een decimale komma (standaard standard)
  -o, --output PAD      bestand om te schrijven (standaard: - , dat is
                        standaarduitvoer), of de map van het datapackage
      --manifest BESTAND
                        gegevens van de documenten. Zonder deze optie geldt
                        het bestand manifest.json naast elk document
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp

Alles is UTF-8. Bedragen staan in hele euro's met een decimale punt. Een
datapackage dat er al staat, wordt in zijn geheel vervangen; een andere map
niet. Uitleg over elke kolom staat in web/docs/open-data.md.

Voorbeelden:
  begroting export --format csv -o cijfers.csv documenten
  begroting export --format csv --csv-dialect excel-nl -o cijfers.csv documenten
  begroting export --format json - < pagina.txt
  begroting export --format datapackage -o opendata documenten
`,
	"check": checkHelpNL,
	"fetch": fetchHelpNL,
	"site":  siteHelpNL,
	"serve": serveHelpNL,
	"inspect": `Laat zien wat er in een document is herkend: wat voor document het is en waar
dat uit blijkt, de delen met hun tabellen, en waar je het eerst naar moet
kijken. Met --all ook de koppen, alles van de tabellen, wat er is afgeleid, en
elk cijfer dat in geen tabel staat. Plaatsen staan er als BESTAND:REGEL.

Met --why zie je van één regel hoe de tabel is gelezen: welke lezingen er
waren, en wat voor en tegen elk sprak.

Gebruik:
  begroting inspect [--all | --why REGEL] [--manifest BESTAND] DOC…

Opties:
      --all             ook de lange lijsten
      --why REGEL       waarom de tabel op deze regel zo is gelezen
      --manifest BESTAND
                        gegevens van de documenten. Zonder deze optie geldt
                        het bestand manifest.json naast elk document
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp

Voorbeelden:
  begroting inspect pagina.txt
  begroting inspect --why 46 pagina.txt
  begroting inspect --all documenten | less
`,
	"completion": `Maak een script waarmee je shell opdrachten, opties en documenten aanvult als je
op de Tab-toets drukt.

Gebruik:
  begroting completion bash|zsh|fish|powershell

Opties:
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp

Zo zet je het aan:
  bash         source <(begroting completion bash)
  zsh          source <(begroting completion zsh)
  fish         begroting completion fish | source
  powershell   begroting completion powershell | Out-String | Invoke-Expression

Zet die regel in het startbestand van je shell om het altijd aan te hebben.
`,
	"help": `Leg een opdracht uit.

Gebruik:
  begroting help [OPDRACHT]

Opties:
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp

Voorbeeld:
  begroting help convert
`,
	"version": `Toon de versie van begroting. Ze staat ook in elke werkmap.

Gebruik:
  begroting version

Opties:
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp
`,
}
