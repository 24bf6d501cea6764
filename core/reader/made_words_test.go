package reader_test

// The words that made-up tables are made of: labels, captions and sentences as pages of municipalities print them, with
// what makes them hard to read: numbers, years, codes, footnote stars, words of column titles, full stops.

var activityLabels = []string{
	"Bewonersinitiatieven veiligheid", "Burgerzaken", "Stadsdelen en wijken", "Integratie en inburgering", "Media en ICT in de stad", "Emancipatie", "Overhead", "Overhead*",
	"Het uitvoeren van wijkmediaprojecten en het versterken van de lokale omroep", "Vrijwilligerswerk en mantelzorg", "Baten secretarieleges", "Baten leges rijbewijzen",
	"Lasten verkiezingen", "Ondersteuning raad, griffie en rekenkamer", "Openbare orde", "Brandweerzorg en rampenbestrijding", "Straatreiniging", "Onderhoud wegen", "Riolering en waterzuivering",
	"Openbaar vervoer", "Fietsparkeren bij stations", "Parkeren", "Havens en markten", "Economische ontwikkeling", "Kunst en cultuur", "Musea", "Bibliotheekwerk", "Sportbeoefening en -bevordering",
	"Sportaccommodaties", "Openbaar groen en (openlucht) recreatie", "Natuur- en milieu-educatie", "Onderwijshuisvesting", "Volwasseneneducatie", "Leerlingenvervoer", "Kinderopvang en voorschool",
	"Samenkracht en burgerparticipatie", "Wijkteams", "Inkomensregelingen", "Begeleide participatie", "Arbeidsparticipatie", "Maatwerkvoorzieningen (Wmo)", "Maatwerkdienstverlening 18+",
	"Maatwerkdienstverlening 18-", "Geëscaleerde zorg 18+", "Geëscaleerde zorg 18-", "Volksgezondheid", "Maatschappelijke opvang en beschermd wonen", "Jeugdhulp met verblijf", "Jeugdbescherming",
	"Afval", "Milieubeheer", "Begraafplaatsen en crematoria", "Ruimtelijke ordening", "Grondexploitatie (niet-bedrijventerreinen)", "Wonen en bouwen", "Woonruimteverdeling", "Stedelijke vernieuwing",
	"Duurzaamheid en energietransitie", "Aardgasvrije wijken", "Klimaatadaptatie", "Treasury", "Algemene uitkering gemeentefonds", "Onvoorzien", "Vennootschapsbelasting (VpB)", "Stelposten",
	"Apparaatskosten", "Programmakosten", "Subsidies", "Subsidies aan instellingen **", "Uitvoering motie 23/114", "Actieplan 2020-2025", "Klimaatakkoord 2030", "Den Haag 2040", "Impuls wijkaanpak fase 2",
	"1. Budgettair kader", "2. Loon- en prijscompensatie", "3) Overige mutaties", "0.61 OZB Woningen", "0.62 OZB Niet-woningen", "6.1 Samenkracht en burgerparticipatie", "123.4.56 Buurthuizen", "560.1.01 Recreatie",
	"A. Bestuurlijke organisatie", "b. Dienstverlening aan burgers", "- waarvan personeel", "Coalitieakkoord (incl. amendementen)", "Inhuur derden", "Huisvesting statushouders", "Oekraïense ontheemden", "Corona-effecten",
	"Naar een inclusieve stad: toegankelijk voor iedereen", "Dierenwelzijn", "Archief/erfgoed", "Internationale stad van vrede en recht", "Toerisme", "Evenementen en festivals",
	"Versterken van de sociale basis in wijken waar de leefbaarheid onder druk staat, samen met bewoners, corporaties en ondernemers",
	"Schulddienstverlening", "Bijstand (BUIG)", "Sociale werkvoorziening", "Armoedebeleid en ooievaarspas", "Re-integratie", "Veilig Thuis", "Crisisdienst", "PGB", "Nieuwe Maas-oevers", "Wijkpark 't Zand",
	"Dividend en deelnemingen", "Toeristenbelasting", "Hondenbelasting", "Precariobelasting", "Reclamebelasting", "Overige baten", "Overige lasten", "Doorbelasting", "Kapitaallasten", "Rente", "Afschrijvingen",
}

var reserveLabels = []string{
	"Algemene reserve", "Activafinanciering", "Reserve grote projecten", "Reserve stedelijke ontwikkeling", "Reserve activafinanciering*", "Reserve egalisatie afval", "Bestemmingsreserve Sociaal Domein", "Reserve cofinanciering",
	"Reserve kunst in de openbare ruimte", "Reserve onderwijshuisvesting", "Reserve frictiekosten", "Reserve dekking kapitaallasten", "Reserve Scheveningen-Haven", "Reserve 1000 bomen", "Egalisatiereserve riolering", "Reserve duurzaamheid 2025",
	"Reserve transformatie jeugdhulp", "Reserve MIP", "Reserve verkiezingen", "Reserve klimaat en energie",
}

var provisionLabels = []string{
	"Voorziening dubieuze debiteuren", "Voorziening pensioenen wethouders", "Voorziening wachtgeld bestuurders", "Voorziening groot onderhoud gebouwen", "Voorziening riolering", "Voorziening afvalstoffenheffing", "Voorziening verlieslatende grondexploitaties",
	"Voorziening Wmo-hulpmiddelen", "Voorziening claims", "Voorziening reorganisatie 2023", "Onderhoudsvoorziening sportparken*",
}

var investmentLabels = []string{
	"Nieuwbouw basisschool De Vlieger", "Renovatie stadhuis", "Vervanging openbare verlichting", "Tramlijn 1 en 6", "Fietsbrug Trekvliet", "Kunstgrasvelden", "Herinrichting Grote Marktstraat", "Riool vervanging 2024", "ICT-infrastructuur", "Zwembad Zuiderpark",
	"Kades en bruggen (fase 3)", "Stadsdeelkantoor Escamp", "Brandweerkazerne Oost", "Laadpalen", "Ondergrondse containers", "Speelvoorzieningen", "Wijkcentrum Laak", "Aanschaf veegwagens (12 stuks)",
}

var changeLabels = []string{
	"Neutrale mutaties in/tussen programma’s", "Mutaties voorjaarsnota", "Mutaties Voorjaarsnota 2023", "Areaalontwikkeling", "Indexering lonen en prijzen", "Ontwikkeling algemene uitkering", "Amendement speeltuinen", "Bijstelling rijksbijdrage", "Intensivering wijkaanpak",
	"Bezuinigingen coalitieakkoord", "Bezuinigingsmaatregelen 2024", "Overige mutaties", "Technische wijzigingen", "Mutaties reserves", "Decentralisaties", "Meicirculaire 2023", "Hervormingsagenda jeugd", "Vrijval stelposten", "Kasschuif", "Budgettair neutrale wijzigingen",
}

var indicatorLabels = []string{
	"% klanten dat binnen 15 minuten wordt geholpen", "% inwoners dat zich veilig voelt", "% tevreden bezoekers", "Percentage vroegtijdig schoolverlaters", "Wachttijd telefoon 14070 (in seconden)", "Rapportcijfer dienstverlening",
	"Percentage woningen met zonnepanelen", "% jongeren met een delict voor de rechter (12-21 jaar)", "% bewoners dat trots is op de buurt (stadsenquête 2021)",
}

var countLabels = []string{
	"Aantal vrijwilligers", "Aantal uitgegeven paspoorten", "Aantal huisbezoeken", "Aantal inwoners per 1 januari", "Aantal meldingen openbare ruimte", "Aantal bijstandsuitkeringen", "Aantal verkochte kaarten", "Aantal bomen", "Aantal deelnemers 65+", "Aantal bezoekers bibliotheek (x 1)",
	"Aantal verstrekte rijbewijzen", "Aantal cliënten met een maatwerkvoorziening", "Aantal woningen", "Aantal leerlingen", "Aantal geplaatste laadpalen", "Aantal verhuurde fietsen *",
}

var groupLabels = []string{"Fysiek:", "Digitaal:", "Telefonisch:", "Stadsdelen", "Sociaal", "Onderwijs en jeugd", "Burgerzaken:", "Wijken:", "Economie", "Openbare ruimte"}

var taskLabels = []string{
	"0.1 Bestuur", "0.2 Burgerzaken", "0.3 Beheer overige gebouwen en gronden", "0.4 Overhead", "0.5 Treasury", "0.61 OZB woningen", "0.62 OZB niet-woningen", "0.64 Belastingen overig", "0.7 Algemene uitkeringen", "0.8 Overige baten en lasten", "0.10 Mutaties reserves",
	"1.1 Crisisbeheersing en brandweer", "1.2 Openbare orde en veiligheid", "2.1 Verkeer en vervoer", "2.2 Parkeren", "3.1 Economische ontwikkeling", "4.2 Onderwijshuisvesting", "5.1 Sportbeleid en activering", "5.7 Openbaar groen en (openlucht) recreatie", "6.1 Samenkracht en burgerparticipatie",
	"6.71 Maatwerkdienstverlening 18+", "6.72 Maatwerkdienstverlening 18-", "7.1 Volksgezondheid", "7.2 Riolering", "7.3 Afval", "8.3 Wonen en bouwen",
}

var headings = []string{
	"Sociale basis", "Dienstverlening", "Jeugdhulp", "Zorg en ondersteuning", "Stadsdelen", "Burgerzaken", "Integratie", "Wonen", "Duurzaamheid en energietransitie", "Openbare ruimte", "Economie en werk", "Participatie en informele hulp", "Financieel overzicht", "Toelichting", "Verloop financiële overzichten",
}

var paragraphs = []string{
	"De gemeente wil dat iedereen mee kan doen. Daarom versterken we de sociale basis in de wijken, samen met bewoners en organisaties die daar al jaren actief zijn.",
	"In 2024 is € 2,8 mln. beschikbaar voor de uitvoering van het actieplan. Daarvan is € 250.000 bestemd voor de evaluatie, die in het derde kwartaal aan de raad wordt gestuurd (RIS310732).",
	"Het aantal meldingen stijgt licht ten opzichte van 2022; de verwachting is dat deze stijging van 4,5% in de komende jaren afvlakt.",
	"De lasten nemen toe door de indexering van lonen en prijzen, hogere kapitaallasten en de uitbreiding van het areaal.",
	"Wij voeren het coalitieakkoord uit, en houden daarbij rekening met de bevindingen van de rekenkamer en de wensen van de raad uit 2021 en 2022, zoals vastgelegd in RIS 310647.",
	"Het verschil wordt voor € 1,2 mln. verklaard door incidentele meevallers en voor het overige door het later starten van twee projecten in Laak en Escamp.",
	"• Het uitbreiden van de openingstijden\n• Het digitaliseren van 12 producten\n• Een nieuw loket in Escamp",
	"1. Verder bouwen aan de basis\n2. Ruimte voor initiatief",
}
