package main

// helpEN is the help of each command, in English, at most 80 columns wide.
var helpEN = map[string]string{
	"begroting": `Begroting reads pages of Dutch municipal budgets and annual reports, and gives
their figures back as Excel workbooks and as open data. It also checks whether
all adds up.

Usage:
  begroting COMMAND [FLAGS] DOC…
  begroting fetch [FLAGS] ADDRESS

Commands:
  fetch        fetch a budget from its website
  convert      make Excel workbooks, one per publication
  export       give the figures as open data (CSV, JSON or data package)
  check        check whether all adds up and agrees
  site         make a website to explore the figures
  serve        look at that website on this computer
  inspect      show what was recognised in a document
  completion   make a script for completion with the Tab key
  help         explain a command
  version      show the version

DOC is a document (PDF, Word .docx, .html, .mhtml, .txt or .md), a folder of
documents, or - for standard input. Of a folder only the documents in it count,
not those in folders below it.

Flags of every command:
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show the help of a command
      --version         show the version

Examples:
  begroting fetch -o begroting-2026 https://exampletown.begroting-2026.nl/
  begroting convert -o workbooks documents
  begroting export --format csv -o figures.csv documents
  begroting check documents
  begroting inspect begroting-2026.pdf

Exit codes:
  0  done
  1  done, and check found an error in a document
  2  wrong use
  3  a document could not be read or something was not written; the rest is
     done, and every file that failed is named

Type "begroting help COMMAND" for more on a command.
`,
	"convert": `Make an Excel workbook of every publication (the budget or annual report of one
year), with a sheet per programme.

Usage:
  begroting convert [-o FOLDER or FILE.xlsx] [FLAGS] DOC…

Flags:
  -o, --output PATH     folder for the workbooks (default: the current folder),
                        or FILE.xlsx to put all in one workbook
      --resume          skip workbooks that are up to date: made of exactly
                        these documents, by this version of begroting
      --manifest FILE   what is known of the documents. Without this flag the
                        file manifest.json beside each document holds
      --lang nl|en      language of workbooks and messages (default nl)
  -h, --help            show this help

Names:
  begroting-2024.xlsx   kind and year of the publication
  onbekend-NAME.xlsx    neither the document nor the manifest has kind and year
  Den Haag/…            documents of several municipalities: a folder each

A workbook that is there already is replaced at once, and only when all figures
of the documents are in the new one. Close it in Excel first.
The documents of a broken manifest are not read.
Ctrl-C stops; workbooks that are ready stay. Go on with --resume.

Examples:
  begroting convert documents
  begroting convert -o workbooks documents
  begroting convert --resume -o workbooks documents
  begroting convert -o all.xlsx budget-2023 budget-2024
`,
	"export": `Give all that is in the documents as open data, each figure with its document
and the line on which it stands.

Usage:
  begroting export --format csv|json [-o FILE] [FLAGS] DOC…
  begroting export --format datapackage -o FOLDER [FLAGS] DOC…

Formats:
  csv           one row per figure of every table
  json          everything: headings, tables, texts and what the checks find
  datapackage   a folder of CSV files, and datapackage.json that explains them
                (Frictionless, with the column types of Fiscal Data Package)

Flags:
      --format FORMAT   the format of the open data
      --csv-dialect standard|excel-nl
                        excel-nl: CSV that a Dutch Excel opens right, with
                        semicolons and a decimal comma (default standard)
  -o, --output PATH     file to write (default: - , which is standard output),
                        or the folder of the data package
      --manifest FILE   what is known of the documents. Without this flag the
                        file manifest.json beside each document holds
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help

All is UTF-8. Amounts are in whole euros with a decimal point. A data package
that is there already is replaced as a whole; any other folder is not. Each
column is explained in web/docs/open-data.md.

Examples:
  begroting export --format csv -o figures.csv documents
  begroting export --format csv --csv-dialect excel-nl -o figures.csv documents
  begroting export --format json - < page.txt
  begroting export --format datapackage -o opendata documents
`,
	"check": checkHelpEN,
	"fetch": fetchHelpEN,
	"site":  siteHelpEN,
	"serve": serveHelpEN,
	"inspect": `Show what was recognised in a document: what it is a page of and what tells so,
its parts with their tables, and what to look at first. With --all its headings,
all of its tables, what was inferred, and every figure that is in no table, too.
Places are given as FILE:LINE.

With --why you see of one line how its table was read: which readings there
were, and what spoke for and against each.

Usage:
  begroting inspect [--all | --why LINE] [--manifest FILE] DOC…

Flags:
      --all             the long lists, too
      --why LINE        why the table on this line was read like this
      --manifest FILE   what is known of the documents. Without this flag the
                        file manifest.json beside each document holds
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help

Examples:
  begroting inspect page.txt
  begroting inspect --why 46 page.txt
  begroting inspect --all documents | less
`,
	"completion": `Make a script with which your shell completes commands, flags and documents when
you press the Tab key.

Usage:
  begroting completion bash|zsh|fish|powershell

Flags:
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help

To switch it on:
  bash         source <(begroting completion bash)
  zsh          source <(begroting completion zsh)
  fish         begroting completion fish | source
  powershell   begroting completion powershell | Out-String | Invoke-Expression

Put that line in the start-up file of your shell to have it always.
`,
	"help": `Explain a command.

Usage:
  begroting help [COMMAND]

Flags:
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help

Example:
  begroting help convert
`,
	"version": `Show the version of begroting. It stands in every workbook, too.

Usage:
  begroting version

Flags:
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help
`,
}
